/**
 * Signing in at the user pool's own pages: the authorization code flow with PKCE, as managed login of Amazon Cognito has it.
 * The access token is kept for this tab only.
 */

const config = await (await fetch("config.json")).json();
const here = location.origin + location.pathname;
const store = sessionStorage;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

export async function signIn() {
  const verifier = random();
  const state = random();
  store.setItem("verifier", verifier);
  store.setItem("state", state);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: config.clientId,
    redirect_uri: here,
    scope: "openid",
    state,
    code_challenge_method: "S256",
    code_challenge: base64url(new Uint8Array(digest)),
  });
  location.assign(`${config.login}/oauth2/authorize?${query}`);
}

export function signOut() {
  session.end();
}

async function exchange(code) {
  const answer = await fetch(`${config.login}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: config.clientId,
      redirect_uri: here,
      code,
      code_verifier: store.getItem("verifier"),
    }),
  });
  if (answer.ok) store.setItem("token", (await answer.json()).access_token);
}

export const session = {
  /** Comes back from the pool's pages, if that is so; a code that was not asked for is let be. */
  async begin() {
    const query = new URLSearchParams(location.search);
    if (query.has("code") && query.get("state") === store.getItem("state")) await exchange(query.get("code"));
    store.removeItem("verifier");
    store.removeItem("state");
    if (location.search) history.replaceState(null, "", here);
  },

  token: () => store.getItem("token"),

  /** Whose token it is, to be shown and nothing else: the function verifies it. */
  user() {
    try {
      const payload = this.token().split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
      return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0)))).username;
    } catch {
      return null;
    }
  },

  end: () => store.removeItem("token"),
};
