/**
 * What somebody wrote, cut in pieces: words, links and names.
 */

const LINK = /(?:https?:\/\/|www\.)[^\s<>"']+[^\s<>"'.,;:!?)\]}]/giu;

/**
 * @param {string} text @param {string[]} [names] who is mentioned
 * @returns {{text: string, href?: string, name?: boolean}[]}
 */
export function pieces(text, names = []) {
  const found = [];
  for (const match of text.matchAll(LINK)) found.push({ at: match.index, text: match[0], href: hrefOf(match[0]) });
  for (const name of names) {
    for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) found.push({ at, text: `@${name}`, name: true });
  }
  found.sort((one, other) => one.at - other.at || other.text.length - one.text.length);
  const out = [];
  let done = 0;
  for (const { at, ...one } of found) {
    if (at < done || (one.href === null)) continue;
    if (at > done) out.push({ text: text.slice(done, at) });
    out.push(one);
    done = at + one.text.length;
  }
  if (done < text.length) out.push({ text: text.slice(done) });
  return out;
}

function hrefOf(text) {
  const link = URL.parse ? URL.parse(withScheme(text)) : parsed(withScheme(text));
  return link && /^https?:$/.test(link.protocol) ? link.href : null;
}

const withScheme = (text) => (/^www\./i.test(text) ? `https://${text}` : text);

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The name that is being typed just before the caret, after an @. @param {string} text @param {number} caret */
export function typedName(text, caret) {
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’-]{0,30})$/u.exec(text.slice(0, caret));
  return found ? { start: caret - found[1].length - 1, name: found[1] } : null;
}
