/** @typedef {'system' | 'light' | 'dark'} Theme */

const KEY = 'theme';

/**
 * What was chosen on this machine.
 * @returns {Theme}
 */
export function savedTheme() {
  const saved = localStorage.getItem(KEY);
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

/**
 * Shows the page in light or dark, and remembers it.
 * @param {Theme} theme
 */
export function applyTheme(theme) {
  localStorage.setItem(KEY, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
