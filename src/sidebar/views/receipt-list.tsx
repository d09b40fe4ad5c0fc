import type { MissingSum, ReceiptColumn, StatedTotal } from '../../import/reading.ts';
import { headingOf } from '../../records/kinds.ts';
import type { ReadImport, ReadInput } from '../reading/read-input.ts';
import {
  isCounted,
  isSameTotal,
  numberColumnsOf,
  otherIssuesOf,
  textColumnCount,
  totalsOf,
} from '../state/input-check.ts';
import { insideSentence } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';
import { groupBy } from './group-by.ts';
import { useParts } from './use-parts.tsx';

/** A longer table is no receipt that a person reads. */
const mostColumns = 60;

const rank = ({ state }: ReceiptColumn): number => ['unplaced', 'leftOut'].indexOf(state) + 1 || 3;

/** Whether a part that is in no record is the file's own total of the column, in whatever unit: its line says so already. */
const isOwnTotal = ({ sum }: MissingSum, { header, taken }: ReceiptColumn, totals: readonly StatedTotal[]): boolean =>
  totals.some(
    ({ column, stated, added }) =>
      column === header && isSameTotal({ column, stated: sum * added, added: stated * (taken ?? 0) }),
  );

interface LineProperties {
  readonly column: ReceiptColumn;
  readonly totals: readonly StatedTotal[];
}

const Line = ({ column, totals }: LineProperties) => {
  const { language, words, writing } = useSpeech();
  const { receipt } = words.check;
  const { header, state, sum, taken, missing } = column;
  const to = column.column === null ? '–' : insideSentence(headingOf(column.column)[language]);
  const counted = state === 'level' ? receipt.level : (taken ?? sum) === null ? '–' : writing.number(taken ?? sum ?? 0);
  const reasons = isCounted(column)
    ? missing
        .filter((part) => !isOwnTotal(part, column, totals))
        .map(({ reason, sum: part }) => receipt.part(insideSentence(reason[language]), writing.number(part)))
    : [];
  return (
    <>
      <tr class={state}>
        <th scope="row">{header}</th>
        <td>{state === 'unplaced' ? receipt.noPlace : to}</td>
        <td>{counted}</td>
      </tr>
      {reasons.map((reason) => (
        <tr key={reason} class="why">
          <td colSpan={3}>{reason}</td>
        </tr>
      ))}
    </>
  );
};

/** Columns that were left out for one reason, which is told once; those that cannot be added up share a line. */
const LeftOut = ({ columns }: { readonly columns: readonly ReceiptColumn[] }) => {
  const { language } = useSpeech();
  const reason = columns[0]?.why ?? null;
  const [summed, others] = [columns.filter(({ sum }) => sum !== null), columns.filter(({ sum }) => sum === null)];
  return (
    <>
      {summed.map((column) => (
        <Line key={`${column.line} ${column.position}`} column={column} totals={[]} />
      ))}
      {others.length > 0 && (
        <tr class="leftOut">
          <th scope="row" colSpan={3}>
            {others.map(({ header }) => header).join(', ')}
          </th>
        </tr>
      )}
      {reason !== null && (
        <tr class="why">
          <td colSpan={3}>{insideSentence(reason[language])}</td>
        </tr>
      )}
    </>
  );
};

const Rows = ({ of }: { readonly of: ReadImport }) => {
  const { language, words, writing } = useSpeech();
  const { receipt } = words.check;
  const { rows, records, together, leftOut } = of.tally;
  return (
    <>
      <p>
        {receipt.rows({
          rows: writing.count(rows, words.rows),
          records: writing.count(records, words.check.record),
          together: together === 0 ? '' : receipt.together(writing.number(together)),
          leftOut: leftOut === 0 ? '' : receipt.leftOutRows(writing.number(leftOut)),
        })}
        {leftOut === 0 && together === 0 && ` ${receipt.whole}`}
      </p>
      {of.leftOut.map(({ reason, count, row }) => (
        <p key={`${reason.en} ${row}`}>
          {receipt.leftOut(writing.count(count, words.rows), insideSentence(reason[language]), writing.number(row))}
        </p>
      ))}
    </>
  );
};

/** Where each number of an input went: columns without a place first, then those left out, then those that count. */
export const ReceiptList = ({ input, file }: { readonly input: ReadInput; readonly file: string }) => {
  const { language, words, writing } = useSpeech();
  const { receipt } = words.check;
  const { imports } = input.reading;
  const all = numberColumnsOf(input).toSorted((one, other) => rank(one) - rank(other));
  const columns = all.slice(0, mostColumns);
  const ofState = (wanted: (column: ReceiptColumn) => boolean) =>
    columns.filter(wanted).map((column, at) => <Line key={at} column={column} totals={totalsOf(input)} />);
  const leftOut = columns.filter(({ state }) => state === 'leftOut');
  const others = textColumnCount(input);
  const issues = useParts(otherIssuesOf(input));
  return (
    <div class="receipt">
      {columns.length > 0 && (
        <table aria-label={receipt.label}>
          <thead>
            <tr>
              <th scope="col">{receipt.column}</th>
              <th scope="col">{receipt.to}</th>
              <th scope="col">{receipt.sum}</th>
            </tr>
          </thead>
          <tbody>
            {ofState(({ state }) => state === 'unplaced')}
            {groupBy(leftOut, ({ why }) => why?.en ?? '').map(({ first: { why } }) => (
              <LeftOut key={why?.en} columns={leftOut.filter((column) => column.why?.en === why?.en)} />
            ))}
            {ofState(isCounted)}
          </tbody>
        </table>
      )}
      {all.length > mostColumns && <p>{receipt.more(writing.number(all.length - mostColumns))}</p>}
      {totalsOf(input)
        .filter((total) => !isSameTotal(total))
        .map(({ column, stated, added }) => (
          <p key={column}>{receipt.stated(column, writing.number(stated), writing.number(added))}</p>
        ))}
      {others > 0 && <p>{writing.count(others, receipt.others)}.</p>}
      {imports.map((of, at) => (
        <Rows key={at} of={of} />
      ))}
      {issues.shown.map(({ first, count }) => (
        <p key={`${first.expected.en} ${first.column}`}>
          {first.message[language]} {count > 1 && `(${receipt.alike(writing.number(count - 1))})`}
        </p>
      ))}
      {issues.more}
      {input.file !== null && <p>{receipt.file(file)}</p>}
    </div>
  );
};
