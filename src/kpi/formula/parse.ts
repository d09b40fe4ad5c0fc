import { type Formula, type Operator, precedence } from './formula.ts';

const isOperator = (token: string | undefined): token is Operator => token !== undefined && token in precedence;

/** Reads arithmetic on names, with the usual precedence. Throws a SyntaxError that quotes a text that is none. */
export const parse = (text: string): Formula => {
  const tokens = text.match(/[a-z][a-z_]*|\d+|\S/g) ?? [];
  let at = 0;

  const expression = (least: number): Formula => {
    let left = term();
    for (let op = tokens[at]; isOperator(op) && precedence[op] >= least; op = tokens[at]) {
      at += 1;
      left = { op, left, right: expression(precedence[op] + 1) };
    }
    return left;
  };

  const term = (): Formula => {
    const token = tokens[at] ?? 'the end';
    at += 1;
    if (token === '(') {
      const inner = expression(1);
      if (tokens[at] !== ')') throw new SyntaxError(`“${text}” lacks a closing bracket.`);
      at += 1;
      return inner;
    }
    if (/^\d/.test(token)) return { op: 'number', value: Number(token) };
    if (/^[a-z]/.test(token) && at <= tokens.length) return { op: 'measure', name: token };
    throw new SyntaxError(`“${text}” has ${token} where a name or a number should be.`);
  };

  const whole = expression(1);
  if (at < tokens.length) throw new SyntaxError(`“${text}” has ${tokens[at]} where it should end.`);
  return whole;
};
