import type { Commands } from '../state/commands/commands.ts';
import { clientNamesIn, placeOfReport } from '../state/report-form.ts';
import { holdingsOf, isBusy, rememberedMappingsIn } from '../state/selectors.ts';
import type { SidebarState } from '../state/state.ts';
import type { Background } from '../state/use-background.ts';
import { CheckView } from './check-view.tsx';
import { DoneView } from './done-view.tsx';
import { ReportView } from './report-view.tsx';
import { ReportsField } from './reports-field.tsx';
import { SourceView } from './source-view.tsx';

interface Properties {
  readonly state: SidebarState;
  readonly commands: Commands;
  readonly background: Background;
}

/** The path from data over a check to a report: the step at which a person is. */
export const PathView = ({ state, commands, background }: Properties) => {
  const { place, file } = state;
  const busy = isBusy(state);
  switch (place.step) {
    case 'data':
      return (
        <SourceView
          holdings={holdingsOf(state)}
          clients={file?.clients ?? []}
          adding={file?.adding ?? null}
          isOwn={state.cutOff === file?.adding?.at}
          unmarked={file?.unmarked ?? []}
          isUnknown={file === null}
          lastAddition={file?.lastAddition ?? null}
          zone={file?.zone ?? 'Etc/UTC'}
          today={background.today}
          onTakeBack={commands.takeBack}
          busy={busy || file === null}
          onEnd={commands.endAddition}
          onCopy={commands.copyAdded}
          onClaim={commands.claimTabs}
          onFiles={commands.readFiles}
          onSelection={commands.readSelection}
          notebook={file?.notebook ?? null}
          onNotebook={commands.readNotebook}
          onSample={commands.readSample}
        />
      );
    case 'check':
      return (
        <CheckView
          inputs={state.inputs}
          remembered={rememberedMappingsIn(state)}
          background={background}
          busy={busy}
          events={commands}
        />
      );
    case 'report':
      return (
        <ReportView
          form={state.form}
          reports={file?.reports ?? []}
          holdings={holdingsOf(state)}
          added={state.added}
          onChange={commands.changeForm}
          preview={background.preview}
          place={placeOfReport(state.form, file)}
          clients={clientNamesIn(file)}
          plans={file?.plans ?? []}
          onSort={commands.sortAccounts}
          onRefresh={commands.refreshClients}
          onPlan={commands.buildPlan}
          onColours={commands.takeColours}
          busy={busy}
        >
          <ReportsField
            reports={file?.reports ?? []}
            today={background.today}
            closed={state.closed}
            moved={background.moved}
            onNext={commands.buildNextReport}
            onClose={commands.closeReports}
            onMoved={commands.showMoved}
            busy={busy}
          />
        </ReportView>
      );
    case 'done':
      return <DoneView report={place.report} />;
  }
};
