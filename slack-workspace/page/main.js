import { App } from './app.js';
import { applyTheme, savedTheme } from './state/theme.js';
import { html, render } from './vendor/preact.js';

applyTheme(savedTheme());
render(html`<${App} />`, document.body);
