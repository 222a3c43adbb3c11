// Every text a person reads comes from a catalogue. A catalogue is a flat object whose keys are
// names and whose values are a text with {parameters}, or one text per plural form of {count}.
// The types below make a missing parameter or a misspelt name a compile error.
export type Message = string | { one: string; other: string };

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Parameters<M extends Message> = M extends string
  ? Names<M>
  : M extends { one: infer One extends string; other: infer Other extends string }
    ? Names<One> | Names<Other> | 'count'
    : never;

type Arguments<M extends Message> = [Parameters<M>] extends [never]
  ? []
  : [
      Record<Exclude<Parameters<M>, 'count'>, string | number> &
        ('count' extends Parameters<M> ? { count: number } : unknown),
    ];

export type Translate<Catalogue extends Record<string, Message>> = <
  Key extends keyof Catalogue & string,
>(
  key: Key,
  ...rest: Arguments<Catalogue[Key]>
) => string;

const language = 'en';
const plural = new Intl.PluralRules(language);
const number = new Intl.NumberFormat(language);

export function catalogue<const Catalogue extends Record<string, Message>>(
  messages: Catalogue,
): Translate<Catalogue> {
  return (key, ...[values]) => format(messages[key] as Message, (values ?? {}) as Values);
}

type Values = Record<string, string | number>;

export function format(message: Message, values: Values): string {
  const text =
    typeof message === 'string'
      ? message
      : message[plural.select(Number(values.count)) === 'one' ? 'one' : 'other'];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number.format(value) : value;
  });
}
