/** A mutation of one input, with the message of whatever Problem it answers. */
export const change = (name: string, input: string, asked = '__typename') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${asked} ... on Problem { message } } }`;
/** The same, of which only the type of the answer is asked. */
export const plain = (name: string) => change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
