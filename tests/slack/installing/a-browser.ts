/** Keeps what it is told to keep, as browsers do, and is led where it is led. */
export function aBrowser(language = 'en') {
  const cookies = new Map<string, string>();
  const set: string[] = [];
  return {
    set,
    async open(url: string): Promise<Response> {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: {
          'accept-language': language,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      for (const one of response.headers.getSetCookie()) {
        set.push(one);
        const [name = '', value = ''] = one.split(';')[0]?.split('=') ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
  };
}

type Browser = ReturnType<typeof aBrowser>;

const locationOf = (response: Response): string => response.headers.get('location') ?? '';

/** Where the browser stands once somebody has agreed, or not: the address it is led back to. */
export async function agreeIn(
  browser: Browser,
  address: string,
  grant?: { readonly id: string; readonly kind: string },
): Promise<string> {
  const authorize = new URL(locationOf(await browser.open(`${address}/slack/install`)));
  const query = new URLSearchParams({ ...grant, state: authorize.searchParams.get('state') ?? '' });
  return locationOf(await browser.open(`${authorize.origin}/oauth/v2/agree?${query}`));
}

export async function installIn(
  browser: Browser,
  address: string,
  grant: { readonly id: string; readonly kind: string },
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await browser.open(await agreeIn(browser, address, grant));
  return { status: response.status, text: await response.text() };
}
