// Text inside HTML and XML.
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text, escaped for use between tags and in quoted attributes. */
export const escaped = (text) => String(text).replace(/[&<>"]/g, (mark) => entities[mark]);

/** The text that `escaped` was given. */
export const unescaped = (text) => Object.entries(entities).reverse()
  .reduce((left, [mark, entity]) => left.replaceAll(entity, mark), text);
