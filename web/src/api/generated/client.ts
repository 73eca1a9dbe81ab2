// Written by tools/generate_client from api/openapi.json; never edited.
import { request, sendFile } from '../request';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  reasons: {
    code: string;
    field?: string;
    detail: string;
  }[];
  parameters?: Record<string, string>;
}

export interface ReadAboutAnswer {
  organisation_zh: string;
  organisation_en: string;
  version: string;
  test_clock: boolean;
  zone: string;
  now: string;
}

export function readAbout(): Promise<ReadAboutAnswer> {
  return request<ReadAboutAnswer>(`/api/v1/about`, { method: 'GET' });
}

export interface UploadBytesAnswer {
  digest: string;
  size: number;
}

export function uploadBytes(sent: { file: Blob }): Promise<UploadBytesAnswer> {
  return sendFile<UploadBytesAnswer>(`/api/v1/blobs`, {}, sent.file);
}

export interface ReadCalendarAnswer {
  zone: string;
  periods: ({
    code: string;
    kind: "window" | "freeze" | "holiday" | "workday";
    name: {
      zh: string;
      en: string;
    };
    from: string;
    to: string;
    packs: {
      zh: string;
      en: string;
    }[];
    entry?: string | null;
  })[];
  days: {
    day: string;
    is_working: boolean;
    name: {
      zh: string;
      en: string;
    };
  }[];
  planned: ({
    release: {
      id: string | null;
      number: string;
      title: string;
      stage: string;
      stage_name: {
        zh: string;
        en: string;
      };
      state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
      held: boolean;
      resigning: boolean;
      stuck: boolean;
      type: string;
      environment: string;
      system: string | null;
      system_code: string;
      pack_name: {
        zh: string;
        en: string;
      };
      unit: string | null;
      department: string | null;
      project: string;
      round: number;
      created_by: string | null;
      due?: string;
      start?: string;
      end?: string;
      created_at: string;
      ended_at?: string;
    };
    from: string;
    to: string;
    actions: string[];
    clashes: ({
      kind: string;
      release: string | null;
      number: string;
      title: string;
      from: string;
      to: string;
      what: string[];
    })[];
  })[];
  is_cut: boolean;
  entries: ({
    id: string | null;
    version: number;
    saved: {
      code: string;
      kind: "window" | "freeze" | "holiday" | "workday";
      name: {
        zh: string;
        en: string;
      };
      rule: string;
      length: string;
      from: string;
      to: string;
      system: string | null;
      by: string | null;
      at: string;
    };
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
  })[];
  actions: string[];
}

export function readCalendar(sent: { query: { from: string; to: string; state?: string; system?: string | null; unit?: string | null } }): Promise<ReadCalendarAnswer> {
  return request<ReadCalendarAnswer>(`/api/v1/calendar`, { method: 'GET', query: sent.query });
}

export interface CreateCalendarEntry {
  code: string;
  kind: "window" | "freeze" | "holiday" | "workday";
  name: {
    zh: string;
    en: string;
  };
  rule?: string;
  length?: string;
  from?: string;
  to?: string;
  system?: string | null;
  reason: string;
}

export interface CreateCalendarEntryAnswer {
  id: string | null;
  version: number;
}

export function createCalendarEntry(sent: { body: CreateCalendarEntry }): Promise<CreateCalendarEntryAnswer> {
  return request<CreateCalendarEntryAnswer>(`/api/v1/calendar/entries`, { method: 'POST', body: sent.body });
}

export interface ChangeCalendarEntry {
  name: {
    zh: string;
    en: string;
  };
  rule?: string;
  length?: string;
  from?: string;
  to?: string;
  reason: string;
}

export interface ChangeCalendarEntryAnswer {
  id: string | null;
  version: number;
}

export function changeCalendarEntry(sent: { path: { entry: string }; body: ChangeCalendarEntry; version?: number | undefined }): Promise<ChangeCalendarEntryAnswer> {
  return request<ChangeCalendarEntryAnswer>(`/api/v1/calendar/entries/${encodeURIComponent(sent.path.entry)}`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface RetireCalendarEntry {
  reason: string;
}

export interface RetireCalendarEntryAnswer {
  id: string | null;
  version: number;
}

export function retireCalendarEntry(sent: { path: { entry: string }; body: RetireCalendarEntry }): Promise<RetireCalendarEntryAnswer> {
  return request<RetireCalendarEntryAnswer>(`/api/v1/calendar/entries/${encodeURIComponent(sent.path.entry)}/retire`, { method: 'POST', body: sent.body });
}

export interface ListChangesAnswer {
  items: ({
    change: {
      id: string | null;
      number: string;
      title: string;
      purpose: string;
      change_class: string;
      system: string | null;
      items: (string | null)[];
      impact_analysis: string;
      resource_analysis: string;
      state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
      created_by: string | null;
      created_by_natural: string | null;
      created_at: string;
      decided_by: string | null;
      decided_at: string;
      decision_reason: string;
      implemented_by: string | null;
      withdrawn_because: string;
      depends_on: (string | null)[];
      opinions: ({
        opinion: string;
        text: string;
        by: string | null;
        at: string;
      })[];
    };
    actions: string[];
    board: ({
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    })[];
  })[];
  next?: string | null;
}

export function listChanges(sent: { query: { system?: string | null; state?: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn"; after?: string | null; limit?: number } }): Promise<ListChangesAnswer> {
  return request<ListChangesAnswer>(`/api/v1/changes`, { method: 'GET', query: sent.query });
}

export interface CreateChange {
  title: string;
  purpose: string;
  change_class: string;
  system: string | null;
  items: (string | null)[];
  impact_analysis: string;
  resource_analysis: string;
}

export interface CreateChangeAnswer {
  id: string | null;
  version: number;
}

export function createChange(sent: { body: CreateChange }): Promise<CreateChangeAnswer> {
  return request<CreateChangeAnswer>(`/api/v1/changes`, { method: 'POST', body: sent.body });
}

export interface ReadChangeAnswer {
  change: {
    id: string | null;
    number: string;
    title: string;
    purpose: string;
    change_class: string;
    system: string | null;
    items: (string | null)[];
    impact_analysis: string;
    resource_analysis: string;
    state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
    created_by: string | null;
    created_by_natural: string | null;
    created_at: string;
    decided_by: string | null;
    decided_at: string;
    decision_reason: string;
    implemented_by: string | null;
    withdrawn_because: string;
    depends_on: (string | null)[];
    opinions: ({
      opinion: string;
      text: string;
      by: string | null;
      at: string;
    })[];
  };
  actions: string[];
  board: ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  })[];
}

export function readChange(sent: { path: { change: string } }): Promise<ReadChangeAnswer> {
  return request<ReadChangeAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}`, { method: 'GET' });
}

export interface DecideChange {
  approved: boolean;
  reason: string;
}

export interface DecideChangeAnswer {
  id: string | null;
  version: number;
}

export function decideChange(sent: { path: { change: string }; body: DecideChange }): Promise<DecideChangeAnswer> {
  return request<DecideChangeAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}/decide`, { method: 'POST', body: sent.body });
}

export interface RelateChanges {
  depends_on: (string | null)[];
}

export interface RelateChangesAnswer {
  id: string | null;
  version: number;
}

export function relateChanges(sent: { path: { change: string }; body: RelateChanges; version?: number | undefined }): Promise<RelateChangesAnswer> {
  return request<RelateChangesAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}/dependencies`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface GiveOpinion {
  opinion: string;
  text?: string;
}

export interface GiveOpinionAnswer {
  id: string | null;
  version: number;
}

export function giveOpinion(sent: { path: { change: string }; body: GiveOpinion }): Promise<GiveOpinionAnswer> {
  return request<GiveOpinionAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}/opinions`, { method: 'POST', body: sent.body });
}

export interface ListChangeReleasesAnswer {
  items: ({
    change: string | null;
    change_number: string;
    change_state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
    work_order: string;
    release: string | null;
    number: string;
    title: string;
    pack: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    planned_start?: string;
    planned_end?: string;
    actual_start?: string;
    actual_end?: string;
    let_go_at?: string;
    ended?: {
      end_state: string;
      grounds: string;
      reason: string;
      at: string;
    };
  })[];
  changed: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    installed_version: string;
    updated: boolean;
  })[];
}

export function listChangeReleases(sent: { path: { change: string } }): Promise<ListChangeReleasesAnswer> {
  return request<ListChangeReleasesAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}/releases`, { method: 'GET' });
}

export interface WithdrawChange {
  reason: string;
}

export interface WithdrawChangeAnswer {
  id: string | null;
  version: number;
}

export function withdrawChange(sent: { path: { change: string }; body: WithdrawChange }): Promise<WithdrawChangeAnswer> {
  return request<WithdrawChangeAnswer>(`/api/v1/changes/${encodeURIComponent(sent.path.change)}/withdraw`, { method: 'POST', body: sent.body });
}

export interface ListConfigurationItemsAnswer {
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    kind: string;
    system: string | null;
    environment: string;
    installed_version: string;
    digest: string;
    release: string | null;
    updated_by: string | null;
    updated_at: string;
    owner: string | null;
    relations: ({
      kind: string;
      item: string | null;
    })[];
    owner_login: string;
    owner_name: {
      zh: string;
      en: string;
    };
    related: ({
      kind: string;
      outgoing: boolean;
      item: string | null;
      code: string;
      name: {
        zh: string;
        en: string;
      };
      installed_version: string;
    })[];
    actions: string[];
  })[];
  next?: string | null;
}

export function listConfigurationItems(sent: { query: { system?: string | null; search?: string; after?: string | null; limit?: number; order?: "entered" | "name" } }): Promise<ListConfigurationItemsAnswer> {
  return request<ListConfigurationItemsAnswer>(`/api/v1/configuration-items`, { method: 'GET', query: sent.query });
}

export interface CreateConfigurationItem {
  code: string;
  name: {
    zh: string;
    en: string;
  };
  kind: string;
  system: string | null;
  environment: string;
  installed_version: string;
}

export interface CreateConfigurationItemAnswer {
  id: string | null;
  version: number;
}

export function createConfigurationItem(sent: { body: CreateConfigurationItem }): Promise<CreateConfigurationItemAnswer> {
  return request<CreateConfigurationItemAnswer>(`/api/v1/configuration-items`, { method: 'POST', body: sent.body });
}

export interface ReadConfigurationItemAnswer {
  id: string | null;
  code: string;
  name: {
    zh: string;
    en: string;
  };
  kind: string;
  system: string | null;
  environment: string;
  installed_version: string;
  digest: string;
  release: string | null;
  updated_by: string | null;
  updated_at: string;
  owner: string | null;
  relations: ({
    kind: string;
    item: string | null;
  })[];
  owner_login: string;
  owner_name: {
    zh: string;
    en: string;
  };
  related: ({
    kind: string;
    outgoing: boolean;
    item: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    installed_version: string;
  })[];
  actions: string[];
}

export function readConfigurationItem(sent: { path: { item: string } }): Promise<ReadConfigurationItemAnswer> {
  return request<ReadConfigurationItemAnswer>(`/api/v1/configuration-items/${encodeURIComponent(sent.path.item)}`, { method: 'GET' });
}

export interface DescribeConfigurationItem {
  owner?: string;
  relations: ({
    kind: string;
    item: string | null;
  })[];
}

export interface DescribeConfigurationItemAnswer {
  id: string | null;
  version: number;
}

export function describeConfigurationItem(sent: { path: { item: string }; body: DescribeConfigurationItem; version?: number | undefined }): Promise<DescribeConfigurationItemAnswer> {
  return request<DescribeConfigurationItemAnswer>(`/api/v1/configuration-items/${encodeURIComponent(sent.path.item)}/description`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ListControlledDocumentsAnswer {
  items: ({
    document: {
      id: string | null;
      code: string;
      title: string;
      revisions: ({
        number: string;
        author: string | null;
        author_natural: string | null;
        date: string;
        reviewer: string | null;
        reviewer_natural: string | null;
        published?: string;
        approver: string | null;
        effective?: string;
        note: string;
        text: string;
        state: "draft" | "effective" | "superseded";
      })[];
    };
    actions: string[];
  })[];
  actions: string[];
}

export function listControlledDocuments(): Promise<ListControlledDocumentsAnswer> {
  return request<ListControlledDocumentsAnswer>(`/api/v1/controlled-documents`, { method: 'GET' });
}

export interface DraftControlledRevision {
  code: string;
  title: string;
  number: string;
  note: string;
  text?: string;
}

export interface DraftControlledRevisionAnswer {
  id: string | null;
  version: number;
}

export function draftControlledRevision(sent: { body: DraftControlledRevision }): Promise<DraftControlledRevisionAnswer> {
  return request<DraftControlledRevisionAnswer>(`/api/v1/controlled-documents`, { method: 'POST', body: sent.body });
}

export interface ApproveControlledRevision {
  number: string;
  effective: string;
}

export interface ApproveControlledRevisionAnswer {
  id: string | null;
  version: number;
}

export function approveControlledRevision(sent: { path: { document: string }; body: ApproveControlledRevision }): Promise<ApproveControlledRevisionAnswer> {
  return request<ApproveControlledRevisionAnswer>(`/api/v1/controlled-documents/${encodeURIComponent(sent.path.document)}/approve`, { method: 'POST', body: sent.body });
}

export interface EnforceControlledRevision {
  number: string;
}

export interface EnforceControlledRevisionAnswer {
  id: string | null;
  version: number;
}

export function enforceControlledRevision(sent: { path: { document: string }; body: EnforceControlledRevision }): Promise<EnforceControlledRevisionAnswer> {
  return request<EnforceControlledRevisionAnswer>(`/api/v1/controlled-documents/${encodeURIComponent(sent.path.document)}/enforce`, { method: 'POST', body: sent.body });
}

export interface ReviewControlledRevision {
  number: string;
}

export interface ReviewControlledRevisionAnswer {
  id: string | null;
  version: number;
}

export function reviewControlledRevision(sent: { path: { document: string }; body: ReviewControlledRevision }): Promise<ReviewControlledRevisionAnswer> {
  return request<ReviewControlledRevisionAnswer>(`/api/v1/controlled-documents/${encodeURIComponent(sent.path.document)}/review`, { method: 'POST', body: sent.body });
}

export interface ListDeliveriesAnswer {
  items: ({
    id: string | null;
    way: "mail" | "webhook";
    kind: "tasks" | "approvals" | "mentions" | "watched" | "timers" | "duty";
    daily: boolean;
    person: string;
    webhook: string;
    to: string;
    release: string | null;
    subject: {
      zh: string;
      en: string;
    };
    state: "waiting" | "sent" | "failed";
    tries: number;
    answer: string;
    made_at: string;
    changed_at: string;
    next_at?: string;
    actions: string[];
  })[];
  next?: string | null;
}

export function listDeliveries(sent: { query: { state?: "waiting" | "sent" | "failed"; way?: "mail" | "webhook"; person?: string; release?: string | null; after?: string | null; limit?: number } }): Promise<ListDeliveriesAnswer> {
  return request<ListDeliveriesAnswer>(`/api/v1/deliveries`, { method: 'GET', query: sent.query });
}

export type SendAgain = Record<string, never>;

export interface SendAgainAnswer {
  id: string | null;
  version: number;
}

export function sendAgain(sent: { path: { delivery: string }; body: SendAgain }): Promise<SendAgainAnswer> {
  return request<SendAgainAnswer>(`/api/v1/deliveries/${encodeURIComponent(sent.path.delivery)}/again`, { method: 'POST', body: sent.body });
}

export interface ReadDeploymentAnswer {
  deployment: {
    id: string | null;
    release: string | null;
    clearance: string | null;
    instance: string | null;
    job: number;
    rollback_job: number;
    attempt: number;
    state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
    forward: ({
      plan: {
        what: string;
        person: string;
        kind: "manual" | "ssh" | "check";
        target: string;
        command: string;
        url: string;
        expect: string;
        timeout_s: number;
        repeatable: boolean;
        irreversible: boolean;
        undo?: {
          what: string;
          kind: "manual" | "ssh" | "check";
          target: string;
          command: string;
          url: string;
          expect: string;
          timeout_s: number;
        };
        start?: string;
        end?: string;
        phase: string;
      };
      undoes: number;
      state: "waiting" | "running" | "done" | "failed" | "unknown" | "skipped";
      attempts: number;
      started_at: string;
      ended_at: string;
      exit_code: number;
      why: string;
      output: string;
      nonce: string;
      executor: string;
      by: string | null;
    })[];
    back: ({
      plan: {
        what: string;
        person: string;
        kind: "manual" | "ssh" | "check";
        target: string;
        command: string;
        url: string;
        expect: string;
        timeout_s: number;
        repeatable: boolean;
        irreversible: boolean;
        undo?: {
          what: string;
          kind: "manual" | "ssh" | "check";
          target: string;
          command: string;
          url: string;
          expect: string;
          timeout_s: number;
        };
        start?: string;
        end?: string;
        phase: string;
      };
      undoes: number;
      state: "waiting" | "running" | "done" | "failed" | "unknown" | "skipped";
      attempts: number;
      started_at: string;
      ended_at: string;
      exit_code: number;
      why: string;
      output: string;
      nonce: string;
      executor: string;
      by: string | null;
    })[];
    started_at: string;
    ended_at: string;
  };
  version: number;
  next_back?: boolean;
  next_index?: number;
  waits_for: {
    code: string;
    parameters: Record<string, string>;
  }[];
  actions: {
    act: string;
    back: boolean;
    index?: number;
  }[];
}

export function readDeployment(sent: { path: { deployment: string } }): Promise<ReadDeploymentAnswer> {
  return request<ReadDeploymentAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}`, { method: 'GET' });
}

export interface ConfirmManualStep {
  back: boolean;
  index: number;
  done: boolean;
  why: string;
}

export interface ConfirmManualStepAnswer {
  id: string | null;
  state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
  version: number;
}

export function confirmManualStep(sent: { path: { deployment: string }; body: ConfirmManualStep }): Promise<ConfirmManualStepAnswer> {
  return request<ConfirmManualStepAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}/confirm`, { method: 'POST', body: sent.body });
}

export type ContinueDeployment = Record<string, never>;

export interface ContinueDeploymentAnswer {
  id: string | null;
  state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
  version: number;
}

export function continueDeployment(sent: { path: { deployment: string }; body: ContinueDeployment }): Promise<ContinueDeploymentAnswer> {
  return request<ContinueDeploymentAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}/continue`, { method: 'POST', body: sent.body });
}

export interface ReadStepLogAnswer {
  text: string;
  from: number;
  next: number;
  size: number;
}

export function readStepLog(sent: { path: { deployment: string }; query: { back?: boolean; index: number; from?: number } }): Promise<ReadStepLogAnswer> {
  return request<ReadStepLogAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}/log`, { method: 'GET', query: sent.query });
}

export type PauseDeployment = Record<string, never>;

export interface PauseDeploymentAnswer {
  id: string | null;
  state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
  version: number;
}

export function pauseDeployment(sent: { path: { deployment: string }; body: PauseDeployment }): Promise<PauseDeploymentAnswer> {
  return request<PauseDeploymentAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}/pause`, { method: 'POST', body: sent.body });
}

export interface RetryStep {
  back: boolean;
  index: number;
}

export interface RetryStepAnswer {
  id: string | null;
  state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
  version: number;
}

export function retryStep(sent: { path: { deployment: string }; body: RetryStep }): Promise<RetryStepAnswer> {
  return request<RetryStepAnswer>(`/api/v1/deployments/${encodeURIComponent(sent.path.deployment)}/retry`, { method: 'POST', body: sent.body });
}

export interface ListEvaluationsAnswer {
  items: ({
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    period: string;
    due: string;
    overdue: boolean;
    finished: boolean;
    finished_at?: string;
    under_target: number;
  })[];
}

export function listEvaluations(sent: { query: { pack?: string; finished?: boolean } }): Promise<ListEvaluationsAnswer> {
  return request<ListEvaluationsAnswer>(`/api/v1/evaluations`, { method: 'GET', query: sent.query });
}

export interface ReadEvaluationAnswer {
  head: {
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    period: string;
    due: string;
    overdue: boolean;
    finished: boolean;
    finished_at?: string;
    under_target: number;
  };
  from: string;
  to: string;
  lines: ({
    code: string;
    line: {
      indicator: {
        code: string;
        name: {
          zh: string;
          en: string;
        };
        formula: string;
        unit: "percent" | "ratio" | "number" | "days";
        period: "month" | "quarter" | "year";
        target: {
          at_least?: number;
          at_most?: number;
        };
      };
      value?: number;
      numerator: number;
      denominator: number;
      because: string;
      met?: boolean;
    };
    gap?: number;
    measured: boolean;
  })[];
  failures: ({
    failed: {
      release: string | null;
      number: string;
      title: string;
      result: string;
      ended_at?: string;
    };
    review: string;
  })[];
  improvements: ({
    id: string | null;
    number: string;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    kind: "suggestion" | "problem" | "measure";
    title: string;
    state: "proposed" | "confirmed" | "in_progress" | "done" | "refused";
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at: string;
    in_charge: ({
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    })[];
    measure: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    unit?: {
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    };
    due?: string;
    overdue: boolean;
    indicator: string;
  })[];
  opinion: string;
  chances: ({
    improvement: string | null;
    number: string;
    title: string;
    indicator: string;
    measure: {
      text: string;
      person: string | null;
      due?: string;
    };
  })[];
  finished_by?: {
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  };
  actions: string[];
}

export function readEvaluation(sent: { path: { evaluation: string } }): Promise<ReadEvaluationAnswer> {
  return request<ReadEvaluationAnswer>(`/api/v1/evaluations/${encodeURIComponent(sent.path.evaluation)}`, { method: 'GET' });
}

export interface FinishEvaluation {
  opinion: string;
}

export interface FinishEvaluationAnswer {
  id: string | null;
  version: number;
}

export function finishEvaluation(sent: { path: { evaluation: string }; body: FinishEvaluation }): Promise<FinishEvaluationAnswer> {
  return request<FinishEvaluationAnswer>(`/api/v1/evaluations/${encodeURIComponent(sent.path.evaluation)}/finish`, { method: 'POST', body: sent.body });
}

export interface EndDeploymentStep {
  deployment: string | null;
  back: boolean;
  index: number;
  nonce: string;
  state: "waiting" | "running" | "done" | "failed" | "unknown" | "skipped";
  exit_code: number;
  why: string;
  output: string;
}

export interface EndDeploymentStepAnswer {
  id: string | null;
  state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
  version: number;
}

export function endDeploymentStep(sent: { body: EndDeploymentStep }): Promise<EndDeploymentStepAnswer> {
  return request<EndDeploymentStepAnswer>(`/api/v1/executor/steps/end`, { method: 'POST', body: sent.body });
}

export interface TakeStepOutput {
  deployment: string | null;
  back: boolean;
  index: number;
  nonce: string;
  offset: number;
  text: string;
}

export interface TakeStepOutputAnswer {
  size: number;
}

export function takeStepOutput(sent: { body: TakeStepOutput }): Promise<TakeStepOutputAnswer> {
  return request<TakeStepOutputAnswer>(`/api/v1/executor/steps/output`, { method: 'POST', body: sent.body });
}

export interface HandOutTicket {
  executor: string;
  held: string[];
  wait_s?: number;
}

export interface HandOutTicketAnswer {
  now: string;
  ticket?: unknown;
  step?: {
    nonce: string;
    deployment: string | null;
    back: boolean;
    index: number;
  };
}

export function handOutTicket(sent: { body: HandOutTicket }): Promise<HandOutTicketAnswer> {
  return request<HandOutTicketAnswer>(`/api/v1/executor/ticket`, { method: 'POST', body: sent.body });
}

export interface CorrectFormalVersion {
  number: {
    major: number;
    minor: number;
    fix: number;
  };
  reason: string;
}

export interface CorrectFormalVersionAnswer {
  id: string | null;
  name: string;
  version: number;
}

export function correctFormalVersion(sent: { path: { formal_version: string }; body: CorrectFormalVersion }): Promise<CorrectFormalVersionAnswer> {
  return request<CorrectFormalVersionAnswer>(`/api/v1/formal-versions/${encodeURIComponent(sent.path.formal_version)}/correct`, { method: 'POST', body: sent.body });
}

export interface ReadGlossaryAnswer {
  items: {
    term: string;
    zh: string;
    meaning_en: string;
    meaning_zh: string;
  }[];
}

export function readGlossary(): Promise<ReadGlossaryAnswer> {
  return request<ReadGlossaryAnswer>(`/api/v1/glossary`, { method: 'GET' });
}

export interface RevokeRole {
  reason: string;
}

export interface RevokeRoleAnswer {
  id: string | null;
  version: number;
}

export function revokeRole(sent: { path: { grant: string }; body: RevokeRole }): Promise<RevokeRoleAnswer> {
  return request<RevokeRoleAnswer>(`/api/v1/grants/${encodeURIComponent(sent.path.grant)}/revoke`, { method: 'POST', body: sent.body });
}

export interface ListHandoversAnswer {
  items: ({
    id: string | null;
    made: {
      release: string | null;
      to: string;
      about: string;
      site: string;
      references: string[];
      text: string;
      at: string;
    };
    answered?: {
      text: string;
      reference: string;
      by: string | null;
      at: string;
    };
    release_number: string;
    release_title: string;
  })[];
}

export function listHandovers(sent: { query: { to?: string; reference?: string } }): Promise<ListHandoversAnswer> {
  return request<ListHandoversAnswer>(`/api/v1/handovers`, { method: 'GET', query: sent.query });
}

export interface AnswerReferral {
  text: string;
  reference?: string;
}

export interface AnswerReferralAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function answerReferral(sent: { path: { handover: string }; body: AnswerReferral }): Promise<AnswerReferralAnswer> {
  return request<AnswerReferralAnswer>(`/api/v1/handovers/${encodeURIComponent(sent.path.handover)}/answer`, { method: 'POST', body: sent.body });
}

export interface ImportItemsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importItems(sent: { query: { reason?: string }; file: Blob }): Promise<ImportItemsAnswer> {
  return sendFile<ImportItemsAnswer>(`/api/v1/imports/items`, sent.query, sent.file);
}

export interface CheckItemsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkItems(sent: { query: { reason?: string }; file: Blob }): Promise<CheckItemsAnswer> {
  return sendFile<CheckItemsAnswer>(`/api/v1/imports/items/check`, sent.query, sent.file);
}

export interface ImportPeopleAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importPeople(sent: { query: { reason?: string }; file: Blob }): Promise<ImportPeopleAnswer> {
  return sendFile<ImportPeopleAnswer>(`/api/v1/imports/people`, sent.query, sent.file);
}

export interface CheckPeopleAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkPeople(sent: { query: { reason?: string }; file: Blob }): Promise<CheckPeopleAnswer> {
  return sendFile<CheckPeopleAnswer>(`/api/v1/imports/people/check`, sent.query, sent.file);
}

export interface ImportRolesAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importRoles(sent: { query: { reason?: string }; file: Blob }): Promise<ImportRolesAnswer> {
  return sendFile<ImportRolesAnswer>(`/api/v1/imports/roles`, sent.query, sent.file);
}

export interface CheckRolesAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkRoles(sent: { query: { reason?: string }; file: Blob }): Promise<CheckRolesAnswer> {
  return sendFile<CheckRolesAnswer>(`/api/v1/imports/roles/check`, sent.query, sent.file);
}

export interface ImportSystemsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importSystems(sent: { query: { reason?: string }; file: Blob }): Promise<ImportSystemsAnswer> {
  return sendFile<ImportSystemsAnswer>(`/api/v1/imports/systems`, sent.query, sent.file);
}

export interface CheckSystemsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkSystems(sent: { query: { reason?: string }; file: Blob }): Promise<CheckSystemsAnswer> {
  return sendFile<CheckSystemsAnswer>(`/api/v1/imports/systems/check`, sent.query, sent.file);
}

export interface ImportUnitsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importUnits(sent: { query: { reason?: string }; file: Blob }): Promise<ImportUnitsAnswer> {
  return sendFile<ImportUnitsAnswer>(`/api/v1/imports/units`, sent.query, sent.file);
}

export interface CheckUnitsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkUnits(sent: { query: { reason?: string }; file: Blob }): Promise<CheckUnitsAnswer> {
  return sendFile<CheckUnitsAnswer>(`/api/v1/imports/units/check`, sent.query, sent.file);
}

export interface ImportWindowsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function importWindows(sent: { query: { reason?: string }; file: Blob }): Promise<ImportWindowsAnswer> {
  return sendFile<ImportWindowsAnswer>(`/api/v1/imports/windows`, sent.query, sent.file);
}

export interface CheckWindowsAnswer {
  kind: "units" | "people" | "roles" | "systems" | "items" | "windows";
  carried_out: boolean;
  counts: {
    new: number;
    changed: number;
    same: number;
    wrong: number;
  };
  columns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    required: boolean;
    example: {
      zh: string;
      en: string;
    };
    choices: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  }[];
  rows: ({
    row: number;
    verdict: "new" | "changed" | "same" | "wrong";
    cells: string[];
    wrong: {
      column: string;
      cell: string;
      code: string;
      said: string;
    }[];
  })[];
  links: {
    login: string;
    link: string;
    link_expires_at: string;
  }[];
}

export function checkWindows(sent: { query: { reason?: string }; file: Blob }): Promise<CheckWindowsAnswer> {
  return sendFile<CheckWindowsAnswer>(`/api/v1/imports/windows/check`, sent.query, sent.file);
}

export interface ListImprovementsAnswer {
  items: ({
    id: string | null;
    number: string;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    kind: "suggestion" | "problem" | "measure";
    title: string;
    state: "proposed" | "confirmed" | "in_progress" | "done" | "refused";
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at: string;
    in_charge: ({
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    })[];
    measure: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    unit?: {
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    };
    due?: string;
    overdue: boolean;
    indicator: string;
  })[];
  overdue: number;
  actions: string[];
}

export function listImprovements(sent: { query: { pack?: string; state?: "proposed" | "confirmed" | "in_progress" | "done" | "refused"; plan?: boolean; overdue?: boolean; evaluation?: string | null; review?: string | null; before?: string | null; limit?: number } }): Promise<ListImprovementsAnswer> {
  return request<ListImprovementsAnswer>(`/api/v1/improvements`, { method: 'GET', query: sent.query });
}

export interface ProposeImprovement {
  pack: string;
  kind?: "suggestion" | "problem" | "measure";
  title: string;
  text: string;
  analysis?: string;
  measure?: string;
  person?: string;
  due?: string;
  evaluation?: string | null;
  indicator?: string;
  review?: string | null;
  item?: number;
}

export interface ProposeImprovementAnswer {
  id: string | null;
  version: number;
}

export function proposeImprovement(sent: { body: ProposeImprovement }): Promise<ProposeImprovementAnswer> {
  return request<ProposeImprovementAnswer>(`/api/v1/improvements`, { method: 'POST', body: sent.body });
}

export interface ReadImprovementAnswer {
  line: {
    id: string | null;
    number: string;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    kind: "suggestion" | "problem" | "measure";
    title: string;
    state: "proposed" | "confirmed" | "in_progress" | "done" | "refused";
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at: string;
    in_charge: ({
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    })[];
    measure: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    unit?: {
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
    };
    due?: string;
    overdue: boolean;
    indicator: string;
  };
  version: number;
  text: string;
  analysis: string;
  source: {
    evaluation: string | null;
    indicator: string;
    review: string | null;
    item?: number;
  };
  source_title: string;
  source_item: string;
  confirmations: ({
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    sides: ("release_owner" | "process_owner")[];
    at: string;
  })[];
  decided: boolean;
  refused_because: string;
  result: string;
  done_at?: string;
  done_by?: {
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  };
  versions: ({
    version: string | null;
    number: string;
    state: string;
  })[];
  may_carry_out: ({
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
  })[];
  actions: string[];
}

export function readImprovement(sent: { path: { improvement: string } }): Promise<ReadImprovementAnswer> {
  return request<ReadImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}`, { method: 'GET' });
}

export interface AssignImprovement {
  unit: string | null;
  person?: string;
  due?: string;
}

export interface AssignImprovementAnswer {
  id: string | null;
  version: number;
}

export function assignImprovement(sent: { path: { improvement: string }; body: AssignImprovement }): Promise<AssignImprovementAnswer> {
  return request<AssignImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/assign`, { method: 'POST', body: sent.body });
}

export type BeginImprovement = Record<string, never>;

export interface BeginImprovementAnswer {
  id: string | null;
  version: number;
}

export function beginImprovement(sent: { path: { improvement: string }; body: BeginImprovement }): Promise<BeginImprovementAnswer> {
  return request<BeginImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/begin`, { method: 'POST', body: sent.body });
}

export type ConfirmImprovement = Record<string, never>;

export interface ConfirmImprovementAnswer {
  id: string | null;
  version: number;
}

export function confirmImprovement(sent: { path: { improvement: string }; body: ConfirmImprovement }): Promise<ConfirmImprovementAnswer> {
  return request<ConfirmImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/confirm`, { method: 'POST', body: sent.body });
}

export interface PutMeasure {
  measure: string;
  person: string;
  due?: string;
  analysis?: string;
}

export interface PutMeasureAnswer {
  id: string | null;
  version: number;
}

export function putMeasure(sent: { path: { improvement: string }; body: PutMeasure; version?: number | undefined }): Promise<PutMeasureAnswer> {
  return request<PutMeasureAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/measure`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface RefuseImprovement {
  reason: string;
}

export interface RefuseImprovementAnswer {
  id: string | null;
  version: number;
}

export function refuseImprovement(sent: { path: { improvement: string }; body: RefuseImprovement }): Promise<RefuseImprovementAnswer> {
  return request<RefuseImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/refuse`, { method: 'POST', body: sent.body });
}

export interface ReportImprovement {
  result: string;
}

export interface ReportImprovementAnswer {
  id: string | null;
  version: number;
}

export function reportImprovement(sent: { path: { improvement: string }; body: ReportImprovement }): Promise<ReportImprovementAnswer> {
  return request<ReportImprovementAnswer>(`/api/v1/improvements/${encodeURIComponent(sent.path.improvement)}/report`, { method: 'POST', body: sent.body });
}

export interface ListIncidentsAnswer {
  items: ({
    incident: {
      id: string | null;
      raised: {
        release: string | null;
        instance: string | null;
        element: string;
        name: {
          zh: string;
          en: string;
        };
        code: string;
        about: string;
        saw: unknown;
        at: string;
      };
      state: "open" | "resolved";
      resolved: {
        how: "retried" | "moved" | "withdrawn" | "overtaken";
        by: string | null;
        to: string;
        variables: unknown;
        reason: string;
        at: string;
      };
    };
    open: boolean;
    process: string;
    release_number: string;
    release_title: string;
    actions: {
      act: string;
      needs_reason: boolean;
      own?: string;
      name?: {
        zh: string;
        en: string;
      };
    }[];
    targets: {
      element: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  })[];
  next?: string | null;
}

export function listIncidents(sent: { query: { state?: "open" | "resolved"; after?: string | null; limit?: number } }): Promise<ListIncidentsAnswer> {
  return request<ListIncidentsAnswer>(`/api/v1/incidents`, { method: 'GET', query: sent.query });
}

export interface MoveToken {
  element: string;
  reason: string;
}

export interface MoveTokenAnswer {
  id: string | null;
  state: "open" | "resolved";
  how: "retried" | "moved" | "withdrawn" | "overtaken";
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function moveToken(sent: { path: { incident: string }; body: MoveToken }): Promise<MoveTokenAnswer> {
  return request<MoveTokenAnswer>(`/api/v1/incidents/${encodeURIComponent(sent.path.incident)}/move`, { method: 'POST', body: sent.body });
}

export interface RetryIncident {
  reason: string;
  variables?: unknown;
}

export interface RetryIncidentAnswer {
  id: string | null;
  state: "open" | "resolved";
  how: "retried" | "moved" | "withdrawn" | "overtaken";
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function retryIncident(sent: { path: { incident: string }; body: RetryIncident }): Promise<RetryIncidentAnswer> {
  return request<RetryIncidentAnswer>(`/api/v1/incidents/${encodeURIComponent(sent.path.incident)}/retry`, { method: 'POST', body: sent.body });
}

export interface WithdrawToken {
  reason: string;
}

export interface WithdrawTokenAnswer {
  id: string | null;
  state: "open" | "resolved";
  how: "retried" | "moved" | "withdrawn" | "overtaken";
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function withdrawToken(sent: { path: { incident: string }; body: WithdrawToken }): Promise<WithdrawTokenAnswer> {
  return request<WithdrawTokenAnswer>(`/api/v1/incidents/${encodeURIComponent(sent.path.incident)}/withdraw`, { method: 'POST', body: sent.body });
}

export interface RecountIndicatorsAnswer {
  period: string;
  kept: Record<string, number>;
  recounted: Record<string, number>;
  agrees: boolean;
}

export function recountIndicators(sent: { query: { period?: string } }): Promise<RecountIndicatorsAnswer> {
  return request<RecountIndicatorsAnswer>(`/api/v1/indicator-recount`, { method: 'GET', query: sent.query });
}

export interface ReadIndicatorsAnswer {
  items: ({
    code: string;
    name: {
      zh: string;
      en: string;
    };
    formula: string;
    unit: "percent" | "ratio" | "number" | "days";
    target: {
      at_least?: number;
      at_most?: number;
    };
    period: string;
    from: string;
    to: string;
    value?: number;
    numerator: number;
    denominator: number;
    because: string;
    met?: boolean;
    over: ("ended" | "refused" | "cancelled" | "carried_out" | "attempts" | "succeeded" | "partly_successful" | "rolled_back" | "with_planned_end" | "on_time" | "late" | "planned_lead" | "actual_lead" | "without_deviation" | "with_deviation" | "deviations" | "planned_effort" | "actual_effort" | "faults" | "sessions_due" | "sessions_on_time" | "attendees" | "passed" | "improvements_due" | "improvements_in_time" | "elements_required" | "elements_present" | "entries_made" | "entries_on_time" | "entries_compared" | "entries_agreeing" | "trial_faults" | "lead")[];
    under: ("ended" | "refused" | "cancelled" | "carried_out" | "attempts" | "succeeded" | "partly_successful" | "rolled_back" | "with_planned_end" | "on_time" | "late" | "planned_lead" | "actual_lead" | "without_deviation" | "with_deviation" | "deviations" | "planned_effort" | "actual_effort" | "faults" | "sessions_due" | "sessions_on_time" | "attendees" | "passed" | "improvements_due" | "improvements_in_time" | "elements_required" | "elements_present" | "entries_made" | "entries_on_time" | "entries_compared" | "entries_agreeing" | "trial_faults" | "lead")[];
    trend: {
      period: string;
      value?: number;
      numerator: number;
      denominator: number;
      met?: boolean;
    }[];
    split: {
      of: string;
      name: {
        zh: string;
        en: string;
      };
      value?: number;
      numerator: number;
      denominator: number;
      met?: boolean;
    }[];
  })[];
  own: ({
    id: string | null;
    version: number;
    indicator: {
      code: string;
      name: {
        zh: string;
        en: string;
      };
      formula: string;
      unit: "percent" | "ratio" | "number" | "days";
      period: "month" | "quarter" | "year";
      target: {
        at_least?: number;
        at_most?: number;
      };
    };
  })[];
  counts: ("ended" | "refused" | "cancelled" | "carried_out" | "attempts" | "succeeded" | "partly_successful" | "rolled_back" | "with_planned_end" | "on_time" | "late" | "planned_lead" | "actual_lead" | "without_deviation" | "with_deviation" | "deviations" | "planned_effort" | "actual_effort" | "faults" | "sessions_due" | "sessions_on_time" | "attendees" | "passed" | "improvements_due" | "improvements_in_time" | "elements_required" | "elements_present" | "entries_made" | "entries_on_time" | "entries_compared" | "entries_agreeing" | "trial_faults" | "lead")[];
  actions: string[];
}

export function readIndicators(sent: { query: { period?: string; pack?: string; type?: string; mode?: string; urgency_class?: string; system?: string | null; supervisor?: string | null; implementer?: string | null; split?: "all" | "type" | "mode" | "class" | "system" | "supervisor" | "implementer" } }): Promise<ReadIndicatorsAnswer> {
  return request<ReadIndicatorsAnswer>(`/api/v1/indicators`, { method: 'GET', query: sent.query });
}

export interface DefineIndicator {
  name: {
    zh: string;
    en: string;
  };
  formula: string;
  unit?: "percent" | "ratio" | "number" | "days";
  period?: "month" | "quarter" | "year";
  target?: {
    at_least?: number;
    at_most?: number;
  };
}

export interface DefineIndicatorAnswer {
  id: string | null;
  version: number;
}

export function defineIndicator(sent: { path: { code: string }; body: DefineIndicator; version?: number | undefined }): Promise<DefineIndicatorAnswer> {
  return request<DefineIndicatorAnswer>(`/api/v1/indicators/${encodeURIComponent(sent.path.code)}`, { method: 'PUT', body: sent.body, version: sent.version });
}

export type RetireIndicator = Record<string, never>;

export interface RetireIndicatorAnswer {
  id: string | null;
  version: number;
}

export function retireIndicator(sent: { path: { code: string }; body: RetireIndicator }): Promise<RetireIndicatorAnswer> {
  return request<RetireIndicatorAnswer>(`/api/v1/indicators/${encodeURIComponent(sent.path.code)}/retire`, { method: 'POST', body: sent.body });
}

export interface TakeInventory {
  system: string | null;
  environment: string;
  items: {
    name: string;
    package_version: string;
    digest?: string;
    host: string;
  }[];
}

export interface TakeInventoryAnswer {
  id: string | null;
  version: number;
}

export function takeInventory(sent: { body: TakeInventory }): Promise<TakeInventoryAnswer> {
  return request<TakeInventoryAnswer>(`/api/v1/inventories`, { method: 'POST', body: sent.body });
}

export interface ReadInventoryDifferencesAnswer {
  items: ({
    inventory: string | null;
    system: string | null;
    environment: string;
    taken_at: string;
    installed: number;
    differences: ({
      what: "not_in_library" | "not_approved" | "other_checksum" | "outdated";
      installed: {
        name: string;
        package_version: string;
        digest?: string;
        host: string;
      };
      library_version: string;
    })[];
  })[];
}

export function readInventoryDifferences(sent: { query: { system?: string | null; environment?: string } }): Promise<ReadInventoryDifferencesAnswer> {
  return request<ReadInventoryDifferencesAnswer>(`/api/v1/inventory-differences`, { method: 'GET', query: sent.query });
}

export interface ListJournalAnswer {
  items: ({
    seq: number;
    id: string | null;
    at: string;
    actor: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    via: string;
    act: string;
    noun: string;
    noun_id: string | null;
    release: string | null;
    release_number: string;
    type: string;
    reason: string;
    payload: string;
  })[];
  next?: string;
}

export function listJournal(sent: { query: { person?: string | null; release?: string | null; noun?: string; act?: string; type?: string; from?: string; before?: string; after?: string; limit?: number } }): Promise<ListJournalAnswer> {
  return request<ListJournalAnswer>(`/api/v1/journal`, { method: 'GET', query: sent.query });
}

export interface ReadCheckpointAnswer {
  size: number;
  proved: number;
  at?: string;
  note: string;
  public_key: string;
  doubted_because: string;
}

export function readCheckpoint(): Promise<ReadCheckpointAnswer> {
  return request<ReadCheckpointAnswer>(`/api/v1/journal/checkpoint`, { method: 'GET' });
}

export interface ProveEntryAnswer {
  entry: {
    seq: number;
    id: string | null;
    at: string;
    actor: string;
    person: string | null;
    via: string;
    act: string;
    noun: string;
    noun_id: string | null;
    release: string | null;
    type: string;
    reason: string;
    payload_digest: string;
  };
  leaf: string;
  leaf_hash: string;
  index: number;
  path: string[];
  note: string;
}

export function proveEntry(sent: { path: { seq: string } }): Promise<ProveEntryAnswer> {
  return request<ProveEntryAnswer>(`/api/v1/journal/entries/${encodeURIComponent(sent.path.seq)}/proof`, { method: 'GET' });
}

export interface ListKnowledgeAnswer {
  items: ({
    id: string | null;
    number: string;
    title: string;
    text: string;
    release: string | null;
    by: string | null;
    at: string;
    release_number: string;
    release_title: string;
  })[];
}

export function listKnowledge(sent: { query: { search?: string; release?: string | null } }): Promise<ListKnowledgeAnswer> {
  return request<ListKnowledgeAnswer>(`/api/v1/knowledge`, { method: 'GET', query: sent.query });
}

export interface ReadKnowledgeAnswer {
  id: string | null;
  number: string;
  title: string;
  text: string;
  release: string | null;
  by: string | null;
  at: string;
  release_number: string;
  release_title: string;
}

export function readKnowledge(sent: { path: { entry: string } }): Promise<ReadKnowledgeAnswer> {
  return request<ReadKnowledgeAnswer>(`/api/v1/knowledge/${encodeURIComponent(sent.path.entry)}`, { method: 'GET' });
}

export interface ListLegalHoldsAnswer {
  items: ({
    id: string | null;
    release: string | null;
    release_number: string;
    release_title: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    reason: string;
    placed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    placed_at: string;
    lifted_because: string;
    lifted_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    lifted_at?: string;
    actions: string[];
  })[];
  next?: string | null;
}

export function listLegalHolds(sent: { query: { standing?: boolean; after?: string | null; limit?: number } }): Promise<ListLegalHoldsAnswer> {
  return request<ListLegalHoldsAnswer>(`/api/v1/legal-holds`, { method: 'GET', query: sent.query });
}

export interface PlaceLegalHold {
  release?: string | null;
  person?: string | null;
  reason: string;
}

export interface PlaceLegalHoldAnswer {
  id: string | null;
  version: number;
}

export function placeLegalHold(sent: { body: PlaceLegalHold }): Promise<PlaceLegalHoldAnswer> {
  return request<PlaceLegalHoldAnswer>(`/api/v1/legal-holds`, { method: 'POST', body: sent.body });
}

export interface LiftLegalHold {
  reason: string;
}

export interface LiftLegalHoldAnswer {
  id: string | null;
  version: number;
}

export function liftLegalHold(sent: { path: { hold: string }; body: LiftLegalHold }): Promise<LiftLegalHoldAnswer> {
  return request<LiftLegalHoldAnswer>(`/api/v1/legal-holds/${encodeURIComponent(sent.path.hold)}/lift`, { method: 'POST', body: sent.body });
}

export interface ListLibraryEntriesAnswer {
  items: ({
    entry: {
      id: string | null;
      system: string | null;
      name: string;
      package_version: string;
      digest: string;
      size: number;
      file_name: string;
      source: string;
      state: "quarantined" | "approved" | "retired";
      added_by: string | null;
      added_by_natural: string | null;
      added_at: string;
      approved_by: string | null;
      approved_at: string;
      approver: string | null;
      received_at: string;
      late: boolean;
      replaces: string | null;
      replaced_by: string | null;
    };
    actions: string[];
  })[];
  next?: string | null;
}

export function listLibraryEntries(sent: { query: { system?: string | null; state?: "quarantined" | "approved" | "retired"; digest?: string; after?: string | null; limit?: number } }): Promise<ListLibraryEntriesAnswer> {
  return request<ListLibraryEntriesAnswer>(`/api/v1/library`, { method: 'GET', query: sent.query });
}

export interface AddLibraryEntry {
  system: string | null;
  name: string;
  package_version: string;
  digest: string;
  file_name: string;
  source: string;
  approver: string;
  received_at?: string;
  replaces?: string | null;
}

export interface AddLibraryEntryAnswer {
  id: string | null;
  version: number;
}

export function addLibraryEntry(sent: { body: AddLibraryEntry }): Promise<AddLibraryEntryAnswer> {
  return request<AddLibraryEntryAnswer>(`/api/v1/library`, { method: 'POST', body: sent.body });
}

export interface ReadLibraryDifferencesAnswer {
  compared: number;
  differences: ({
    what: "only_in_library" | "only_in_cmdb" | "other_version";
    system: string | null;
    name: string;
    library_version: string;
    cmdb_version: string;
    entry: string | null;
    software: string | null;
  })[];
}

export function readLibraryDifferences(): Promise<ReadLibraryDifferencesAnswer> {
  return request<ReadLibraryDifferencesAnswer>(`/api/v1/library-differences`, { method: 'GET' });
}

export interface ListLibraryMovementsAnswer {
  items: ({
    id: string | null;
    moved: {
      entry: string | null;
      system: string | null;
      name: string;
      package_version: string;
      kind: "taken_in" | "approved" | "checked_out" | "returned" | "downloaded" | "issued" | "replaced" | "retired";
      place: string;
      reason: string;
      release: string | null;
      by: string | null;
      at: string;
    };
  })[];
  next?: string | null;
}

export function listLibraryMovements(sent: { query: { kind?: "taken_in" | "approved" | "checked_out" | "returned" | "downloaded" | "issued" | "replaced" | "retired"; system?: string | null; entry?: string | null; release?: string | null; from?: string; to?: string; after?: string | null; limit?: number } }): Promise<ListLibraryMovementsAnswer> {
  return request<ListLibraryMovementsAnswer>(`/api/v1/library-movements`, { method: 'GET', query: sent.query });
}

export interface ListReconciliationsAnswer {
  items: ({
    id: string | null;
    made: {
      found: {
        compared: number;
        differences: ({
          what: "only_in_library" | "only_in_cmdb" | "other_version";
          system: string | null;
          name: string;
          library_version: string;
          cmdb_version: string;
          entry: string | null;
          software: string | null;
        })[];
      };
      by: string | null;
      at: string;
    };
  })[];
  next?: string | null;
}

export function listReconciliations(sent: { query: { after?: string | null; limit?: number } }): Promise<ListReconciliationsAnswer> {
  return request<ListReconciliationsAnswer>(`/api/v1/library-reconciliations`, { method: 'GET', query: sent.query });
}

export interface ReconcileLibraryAnswer {
  id: string | null;
  made: {
    found: {
      compared: number;
      differences: ({
        what: "only_in_library" | "only_in_cmdb" | "other_version";
        system: string | null;
        name: string;
        library_version: string;
        cmdb_version: string;
        entry: string | null;
        software: string | null;
      })[];
    };
    by: string | null;
    at: string;
  };
}

export function reconcileLibrary(): Promise<ReconcileLibraryAnswer> {
  return request<ReconcileLibraryAnswer>(`/api/v1/library-reconciliations`, { method: 'POST' });
}

export interface ReadReconciliationAnswer {
  id: string | null;
  made: {
    found: {
      compared: number;
      differences: ({
        what: "only_in_library" | "only_in_cmdb" | "other_version";
        system: string | null;
        name: string;
        library_version: string;
        cmdb_version: string;
        entry: string | null;
        software: string | null;
      })[];
    };
    by: string | null;
    at: string;
  };
}

export function readReconciliation(sent: { path: { reconciliation: string } }): Promise<ReadReconciliationAnswer> {
  return request<ReadReconciliationAnswer>(`/api/v1/library-reconciliations/${encodeURIComponent(sent.path.reconciliation)}`, { method: 'GET' });
}

export interface ReadLibrarySettingsAnswer {
  limit_hours: number;
  keepers: ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  })[];
  actions: string[];
}

export function readLibrarySettings(sent: { query: { system?: string | null } }): Promise<ReadLibrarySettingsAnswer> {
  return request<ReadLibrarySettingsAnswer>(`/api/v1/library-settings`, { method: 'GET', query: sent.query });
}

export interface SetLibraryLimit {
  limit_hours: number;
  reason: string;
}

export interface SetLibraryLimitAnswer {
  limit_hours: number;
  keepers: ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  })[];
  actions: string[];
}

export function setLibraryLimit(sent: { body: SetLibraryLimit }): Promise<SetLibraryLimitAnswer> {
  return request<SetLibraryLimitAnswer>(`/api/v1/library-settings`, { method: 'POST', body: sent.body });
}

export interface ListLibraryUsesAnswer {
  items: ({
    use: {
      id: string | null;
      applied: {
        entry: string | null;
        system: string | null;
        name: string;
        package_version: string;
        purpose: string;
        place: string;
        by: string | null;
        by_natural: string | null;
        at: string;
      };
      state: "applied" | "approved" | "refused" | "checked_out" | "returned";
      reason: string;
      decided_by: string | null;
      decided_at: string;
      checked_out_at: string;
      returned_at: string;
    };
    actions: string[];
  })[];
  next?: string | null;
}

export function listLibraryUses(sent: { query: { entry?: string | null; state?: "applied" | "approved" | "refused" | "checked_out" | "returned"; mine?: boolean; after?: string | null; limit?: number } }): Promise<ListLibraryUsesAnswer> {
  return request<ListLibraryUsesAnswer>(`/api/v1/library-uses`, { method: 'GET', query: sent.query });
}

export interface DecideUse {
  approved: boolean;
  reason?: string;
}

export interface DecideUseAnswer {
  id: string | null;
  version: number;
}

export function decideUse(sent: { path: { use: string }; body: DecideUse }): Promise<DecideUseAnswer> {
  return request<DecideUseAnswer>(`/api/v1/library-uses/${encodeURIComponent(sent.path.use)}/decide`, { method: 'POST', body: sent.body });
}

export interface GiveBack {
  note?: string;
}

export interface GiveBackAnswer {
  id: string | null;
  version: number;
}

export function giveBack(sent: { path: { use: string }; body: GiveBack }): Promise<GiveBackAnswer> {
  return request<GiveBackAnswer>(`/api/v1/library-uses/${encodeURIComponent(sent.path.use)}/return`, { method: 'POST', body: sent.body });
}

export interface ReadLibraryEntryAnswer {
  entry: {
    id: string | null;
    system: string | null;
    name: string;
    package_version: string;
    digest: string;
    size: number;
    file_name: string;
    source: string;
    state: "quarantined" | "approved" | "retired";
    added_by: string | null;
    added_by_natural: string | null;
    added_at: string;
    approved_by: string | null;
    approved_at: string;
    approver: string | null;
    received_at: string;
    late: boolean;
    replaces: string | null;
    replaced_by: string | null;
  };
  actions: string[];
}

export function readLibraryEntry(sent: { path: { entry: string } }): Promise<ReadLibraryEntryAnswer> {
  return request<ReadLibraryEntryAnswer>(`/api/v1/library/${encodeURIComponent(sent.path.entry)}`, { method: 'GET' });
}

export type ApproveLibraryEntry = Record<string, never>;

export interface ApproveLibraryEntryAnswer {
  id: string | null;
  version: number;
}

export function approveLibraryEntry(sent: { path: { entry: string }; body: ApproveLibraryEntry }): Promise<ApproveLibraryEntryAnswer> {
  return request<ApproveLibraryEntryAnswer>(`/api/v1/library/${encodeURIComponent(sent.path.entry)}/approve`, { method: 'POST', body: sent.body });
}

export interface CheckOut {
  use?: string | null;
}

export interface CheckOutAnswer {
  id: string | null;
  version: number;
}

export function checkOut(sent: { path: { entry: string }; body: CheckOut }): Promise<CheckOutAnswer> {
  return request<CheckOutAnswer>(`/api/v1/library/${encodeURIComponent(sent.path.entry)}/check-out`, { method: 'POST', body: sent.body });
}

export interface RetireLibraryEntry {
  reason: string;
}

export interface RetireLibraryEntryAnswer {
  id: string | null;
  version: number;
}

export function retireLibraryEntry(sent: { path: { entry: string }; body: RetireLibraryEntry }): Promise<RetireLibraryEntryAnswer> {
  return request<RetireLibraryEntryAnswer>(`/api/v1/library/${encodeURIComponent(sent.path.entry)}/retire`, { method: 'POST', body: sent.body });
}

export interface ApplyForUse {
  purpose: string;
  place: string;
}

export interface ApplyForUseAnswer {
  id: string | null;
  version: number;
}

export function applyForUse(sent: { path: { entry: string }; body: ApplyForUse }): Promise<ApplyForUseAnswer> {
  return request<ApplyForUseAnswer>(`/api/v1/library/${encodeURIComponent(sent.path.entry)}/use-applications`, { method: 'POST', body: sent.body });
}

export interface ReadMyMailAnswer {
  is_set_up: boolean;
  address: string;
  paces: {
    tasks: "at_once" | "daily" | "never";
    approvals: "at_once" | "daily" | "never";
    mentions: "at_once" | "daily" | "never";
    watched: "at_once" | "daily" | "never";
    timers: "at_once" | "daily" | "never";
  };
  next_summary: string;
  last?: {
    subject: {
      zh: string;
      en: string;
    };
    state: "waiting" | "sent" | "failed";
    answer: string;
    at: string;
  };
}

export function readMyMail(): Promise<ReadMyMailAnswer> {
  return request<ReadMyMailAnswer>(`/api/v1/me/mail`, { method: 'GET' });
}

export interface GiveMailAddress {
  address: string;
}

export interface GiveMailAddressAnswer {
  is_set_up: boolean;
  address: string;
  paces: {
    tasks: "at_once" | "daily" | "never";
    approvals: "at_once" | "daily" | "never";
    mentions: "at_once" | "daily" | "never";
    watched: "at_once" | "daily" | "never";
    timers: "at_once" | "daily" | "never";
  };
  next_summary: string;
  last?: {
    subject: {
      zh: string;
      en: string;
    };
    state: "waiting" | "sent" | "failed";
    answer: string;
    at: string;
  };
}

export function giveMailAddress(sent: { body: GiveMailAddress; version?: number | undefined }): Promise<GiveMailAddressAnswer> {
  return request<GiveMailAddressAnswer>(`/api/v1/me/mail/address`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ChooseMailPaces {
  paces: {
    tasks: "at_once" | "daily" | "never";
    approvals: "at_once" | "daily" | "never";
    mentions: "at_once" | "daily" | "never";
    watched: "at_once" | "daily" | "never";
    timers: "at_once" | "daily" | "never";
  };
}

export interface ChooseMailPacesAnswer {
  is_set_up: boolean;
  address: string;
  paces: {
    tasks: "at_once" | "daily" | "never";
    approvals: "at_once" | "daily" | "never";
    mentions: "at_once" | "daily" | "never";
    watched: "at_once" | "daily" | "never";
    timers: "at_once" | "daily" | "never";
  };
  next_summary: string;
  last?: {
    subject: {
      zh: string;
      en: string;
    };
    state: "waiting" | "sent" | "failed";
    answer: string;
    at: string;
  };
}

export function chooseMailPaces(sent: { body: ChooseMailPaces; version?: number | undefined }): Promise<ChooseMailPacesAnswer> {
  return request<ChooseMailPacesAnswer>(`/api/v1/me/mail/paces`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface TryMailAnswer {
  is_set_up: boolean;
  address: string;
  paces: {
    tasks: "at_once" | "daily" | "never";
    approvals: "at_once" | "daily" | "never";
    mentions: "at_once" | "daily" | "never";
    watched: "at_once" | "daily" | "never";
    timers: "at_once" | "daily" | "never";
  };
  next_summary: string;
  last?: {
    subject: {
      zh: string;
      en: string;
    };
    state: "waiting" | "sent" | "failed";
    answer: string;
    at: string;
  };
}

export function tryMail(): Promise<TryMailAnswer> {
  return request<TryMailAnswer>(`/api/v1/me/mail/trial`, { method: 'POST' });
}

export interface ChangePassword {
  current: string;
  password: string;
}

export interface ChangePasswordAnswer {
  csrf: string;
}

export function changePassword(sent: { body: ChangePassword }): Promise<ChangePasswordAnswer> {
  return request<ChangePasswordAnswer>(`/api/v1/me/password`, { method: 'POST', body: sent.body });
}

export interface ChoosePreferences {
  language: string;
  zone: string;
  numbers: "comma_point" | "point_comma" | "space_comma" | "plain";
}

export interface ChoosePreferencesAnswer {
  id: string | null;
  version: number;
}

export function choosePreferences(sent: { body: ChoosePreferences; version?: number | undefined }): Promise<ChoosePreferencesAnswer> {
  return request<ChoosePreferencesAnswer>(`/api/v1/me/preferences`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ListMySessionsAnswer {
  items: ({
    id: string | null;
    created_at: string;
    last_seen_at: string;
    address: string;
    via: string;
    current: boolean;
  })[];
}

export function listMySessions(): Promise<ListMySessionsAnswer> {
  return request<ListMySessionsAnswer>(`/api/v1/me/sessions`, { method: 'GET' });
}

export interface ListMyTokensAnswer {
  items: ({
    id: string | null;
    name: string;
    scopes: ("sign_in" | "use_own_account" | "read_business" | "take_part" | "manage_changes" | "manage_library" | "manage_cmdb" | "manage_people" | "grant_roles" | "read_journal" | "run_system" | "deploy" | "move_clock" | "post_work_orders" | "read_figures" | "read_calendar" | "keep_records")[];
    created_at: string;
    expires_at: string;
    good: boolean;
  })[];
}

export function listMyTokens(): Promise<ListMyTokensAnswer> {
  return request<ListMyTokensAnswer>(`/api/v1/me/tokens`, { method: 'GET' });
}

export interface CreateToken {
  name: string;
  scopes: ("sign_in" | "use_own_account" | "read_business" | "take_part" | "manage_changes" | "manage_library" | "manage_cmdb" | "manage_people" | "grant_roles" | "read_journal" | "run_system" | "deploy" | "move_clock" | "post_work_orders" | "read_figures" | "read_calendar" | "keep_records")[];
  expires_at: string;
}

export interface CreateTokenAnswer {
  id: string | null;
  version: number;
  token: string;
}

export function createToken(sent: { body: CreateToken }): Promise<CreateTokenAnswer> {
  return request<CreateTokenAnswer>(`/api/v1/me/tokens`, { method: 'POST', body: sent.body });
}

export type RevokeToken = Record<string, never>;

export interface RevokeTokenAnswer {
  id: string | null;
  version: number;
}

export function revokeToken(sent: { path: { token: string }; body: RevokeToken }): Promise<RevokeTokenAnswer> {
  return request<RevokeTokenAnswer>(`/api/v1/me/tokens/${encodeURIComponent(sent.path.token)}`, { method: 'DELETE', body: sent.body });
}

export interface ReadMeetingAnswer {
  id?: string | null;
  pack: string;
  meeting: string;
  ad_hoc: boolean;
  held_at: string;
  cutoff: string;
  because: string;
  members: string[];
  agenda: ({
    release: string | null;
    number: string;
    title: string;
    submitted_at: string;
    round: number;
    task?: string | null;
    papers: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
      there: boolean;
    }[];
    verdict: string;
    opinion: string;
    decided_by: string;
    decided_at?: string;
  })[];
  closed: boolean;
  minutes: string;
  present: string[];
  guests: {
    name: string;
    because: string;
  }[];
  actions: string[];
}

export function readMeeting(sent: { path: { meeting: string } }): Promise<ReadMeetingAnswer> {
  return request<ReadMeetingAnswer>(`/api/v1/meetings/${encodeURIComponent(sent.path.meeting)}`, { method: 'GET' });
}

export interface CloseMeeting {
  minutes: string;
  present: string[];
  guests?: {
    name: string;
    because: string;
  }[];
}

export interface CloseMeetingAnswer {
  id: string | null;
  version: number;
}

export function closeMeeting(sent: { path: { meeting: string }; body: CloseMeeting }): Promise<CloseMeetingAnswer> {
  return request<CloseMeetingAnswer>(`/api/v1/meetings/${encodeURIComponent(sent.path.meeting)}/close`, { method: 'POST', body: sent.body });
}

export interface DecideTogether {
  decisions: ({
    task: string | null;
    verdict: "approve" | "return" | "refuse";
    to?: string;
    opinion?: string;
    answers?: Record<string, {
      answer: string;
      remark?: string;
    }>;
    sections: Record<string, string>;
  })[];
}

export interface DecideTogetherAnswer {
  id: string | null;
  version: number;
}

export function decideTogether(sent: { path: { meeting: string }; body: DecideTogether }): Promise<DecideTogetherAnswer> {
  return request<DecideTogetherAnswer>(`/api/v1/meetings/${encodeURIComponent(sent.path.meeting)}/decisions`, { method: 'POST', body: sent.body });
}

export interface ListMyAbsencesAnswer {
  mine: ({
    id: string | null;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    substitute?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    from: string;
    to: string;
    because: string;
    now: boolean;
    actions: string[];
  })[];
  for_me: ({
    id: string | null;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    substitute?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    from: string;
    to: string;
    because: string;
    now: boolean;
    actions: string[];
  })[];
  actions: string[];
}

export function listMyAbsences(): Promise<ListMyAbsencesAnswer> {
  return request<ListMyAbsencesAnswer>(`/api/v1/my/absences`, { method: 'GET' });
}

export interface AnnounceAbsence {
  from: string;
  to: string;
  substitute: string;
  reason: string;
}

export interface AnnounceAbsenceAnswer {
  id: string | null;
  version: number;
}

export function announceAbsence(sent: { body: AnnounceAbsence }): Promise<AnnounceAbsenceAnswer> {
  return request<AnnounceAbsenceAnswer>(`/api/v1/my/absences`, { method: 'POST', body: sent.body });
}

export type EndAbsence = Record<string, never>;

export interface EndAbsenceAnswer {
  id: string | null;
  version: number;
}

export function endAbsence(sent: { path: { absence: string }; body: EndAbsence }): Promise<EndAbsenceAnswer> {
  return request<EndAbsenceAnswer>(`/api/v1/my/absences/${encodeURIComponent(sent.path.absence)}/end`, { method: 'POST', body: sent.body });
}

export interface ListMyClocksAnswer {
  items: ({
    kind: string;
    release: string | null;
    number: string;
    title: string;
    about: string;
    from: string;
    due: string;
    seconds_left: number;
    overdue: boolean;
  })[];
}

export function listMyClocks(): Promise<ListMyClocksAnswer> {
  return request<ListMyClocksAnswer>(`/api/v1/my/clocks`, { method: 'GET' });
}

export interface ListMyDutiesAnswer {
  items: ({
    kind: "evaluation" | "fitness" | "confirm" | "assign" | "carry_out" | "minutes" | "endorse" | "year_plan";
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    title: string;
    since: string;
    due?: string;
    overdue: boolean;
  })[];
}

export function listMyDuties(): Promise<ListMyDutiesAnswer> {
  return request<ListMyDutiesAnswer>(`/api/v1/my/duties`, { method: 'GET' });
}

export interface ListSavedFiltersAnswer {
  items: ({
    id: string | null;
    list: "releases" | "search";
    name: string;
    query: string;
    saved_at: string;
  })[];
}

export function listSavedFilters(sent: { query: { list?: "releases" | "search" } }): Promise<ListSavedFiltersAnswer> {
  return request<ListSavedFiltersAnswer>(`/api/v1/my/filters`, { method: 'GET', query: sent.query });
}

export interface SaveFilter {
  list: "releases" | "search";
  name: string;
  query: string;
}

export interface SaveFilterAnswer {
  id: string | null;
  version: number;
}

export function saveFilter(sent: { body: SaveFilter }): Promise<SaveFilterAnswer> {
  return request<SaveFilterAnswer>(`/api/v1/my/filters`, { method: 'POST', body: sent.body });
}

export type DropFilter = Record<string, never>;

export interface DropFilterAnswer {
  id: string | null;
  version: number;
}

export function dropFilter(sent: { path: { filter: string }; body: DropFilter }): Promise<DropFilterAnswer> {
  return request<DropFilterAnswer>(`/api/v1/my/filters/${encodeURIComponent(sent.path.filter)}`, { method: 'DELETE', body: sent.body });
}

export interface RenameFilter {
  name: string;
}

export interface RenameFilterAnswer {
  id: string | null;
  version: number;
}

export function renameFilter(sent: { path: { filter: string }; body: RenameFilter }): Promise<RenameFilterAnswer> {
  return request<RenameFilterAnswer>(`/api/v1/my/filters/${encodeURIComponent(sent.path.filter)}/rename`, { method: 'POST', body: sent.body });
}

export interface ListMyNoticesAnswer {
  items: ({
    id: string | null;
    release: string | null;
    notice: string;
    subject: {
      zh: string;
      en: string;
    };
    text: {
      zh: string;
      en: string;
    };
    at: string;
    read: boolean;
  })[];
  unread: number;
}

export function listMyNotices(sent: { query: { limit?: number } }): Promise<ListMyNoticesAnswer> {
  return request<ListMyNoticesAnswer>(`/api/v1/my/notices`, { method: 'GET', query: sent.query });
}

export interface ReadNotices {
  up_to: string | null;
}

export interface ReadNoticesAnswer {
  items: ({
    id: string | null;
    release: string | null;
    notice: string;
    subject: {
      zh: string;
      en: string;
    };
    text: {
      zh: string;
      en: string;
    };
    at: string;
    read: boolean;
  })[];
  unread: number;
}

export function readNotices(sent: { body: ReadNotices }): Promise<ReadNoticesAnswer> {
  return request<ReadNoticesAnswer>(`/api/v1/my/notices/read`, { method: 'POST', body: sent.body });
}

export interface ListWatchedReleasesAnswer {
  items: ({
    id: string | null;
    number: string;
    title: string;
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    held: boolean;
    resigning: boolean;
    stuck: boolean;
    type: string;
    environment: string;
    system: string | null;
    system_code: string;
    pack_name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    department: string | null;
    project: string;
    round: number;
    created_by: string | null;
    due?: string;
    start?: string;
    end?: string;
    created_at: string;
    ended_at?: string;
  })[];
  next?: string;
}

export function listWatchedReleases(): Promise<ListWatchedReleasesAnswer> {
  return request<ListWatchedReleasesAnswer>(`/api/v1/my/watched-releases`, { method: 'GET' });
}

export interface ListPackTemplatesAnswer {
  items: ({
    pack: string;
    name: {
      zh: string;
      en: string;
    };
    number: string;
    organisation: string;
    source: string;
    owner: string;
    stages: {
      zh: string;
      en: string;
    }[];
    steps: number;
    records: number;
    state: "offered" | "loaded" | "other_version";
    in_force: string;
    actions: string[];
  })[];
}

export function listPackTemplates(): Promise<ListPackTemplatesAnswer> {
  return request<ListPackTemplatesAnswer>(`/api/v1/pack-templates`, { method: 'GET' });
}

export type LoadPackTemplate = Record<string, never>;

export interface LoadPackTemplateAnswer {
  id: string | null;
  version: number;
}

export function loadPackTemplate(sent: { path: { pack: string }; body: LoadPackTemplate }): Promise<LoadPackTemplateAnswer> {
  return request<LoadPackTemplateAnswer>(`/api/v1/pack-templates/${encodeURIComponent(sent.path.pack)}/load`, { method: 'POST', body: sent.body });
}

export interface ReadPackVersionAnswer {
  version: {
    id: string | null;
    pack: string;
    number: string;
    name: {
      zh: string;
      en: string;
    };
    owner: string;
    state: "draft" | "proposed" | "published" | "discarded";
    digest: string;
    files: {
      path: string;
      digest: string;
      size: number;
    }[];
    from: string | null;
    signers: string[];
    signatures: ({
      role: string;
      by: string | null;
      opinion: string;
      digest: string;
      at: string;
    })[];
    note: string;
    returned: string;
    started_by: string | null;
    started_at: string;
    saved_by: string | null;
    saved_at: string;
    proposed_by: string | null;
    proposed_by_natural: string | null;
    proposed_at: string;
    published_at: string;
    effective: string;
    improvements: (string | null)[];
    fitness: ({
      verdict: "fit" | "fit_with_changes" | "unfit";
      reasons: string;
      by: string | null;
      at: string;
    })[];
  };
  match: number;
  in_force: boolean;
  actions: string[];
}

export function readPackVersion(sent: { path: { version: string } }): Promise<ReadPackVersionAnswer> {
  return request<ReadPackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}`, { method: 'GET' });
}

export interface CheckPackVersionAnswer {
  problems: {
    file: string;
    element: string;
    code: string;
    detail: string;
    about: string;
  }[];
  warnings: {
    file: string;
    element: string;
    code: string;
    detail: string;
    about: string;
  }[];
}

export function checkPackVersion(sent: { path: { version: string } }): Promise<CheckPackVersionAnswer> {
  return request<CheckPackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/check`, { method: 'GET' });
}

export interface DiscardPackDraft {
  reason: string;
}

export interface DiscardPackDraftAnswer {
  id: string | null;
  version: number;
}

export function discardPackDraft(sent: { path: { version: string }; body: DiscardPackDraft }): Promise<DiscardPackDraftAnswer> {
  return request<DiscardPackDraftAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/discard`, { method: 'POST', body: sent.body });
}

export interface ReadPackFilesAnswer {
  items: {
    path: string;
    digest: string;
    text?: string;
    base64?: string;
  }[];
}

export function readPackFiles(sent: { path: { version: string }; query: { path?: string } }): Promise<ReadPackFilesAnswer> {
  return request<ReadPackFilesAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/files`, { method: 'GET', query: sent.query });
}

export interface SavePackDraft {
  files: {
    path: string;
    text?: unknown;
    base64?: unknown;
  }[];
}

export interface SavePackDraftAnswer {
  id: string | null;
  version: number;
}

export function savePackDraft(sent: { path: { version: string }; body: SavePackDraft; version?: number | undefined }): Promise<SavePackDraftAnswer> {
  return request<SavePackDraftAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/files`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ProposePackVersion {
  note: string;
  effective?: string;
  improvements?: (string | null)[];
}

export interface ProposePackVersionAnswer {
  id: string | null;
  version: number;
}

export function proposePackVersion(sent: { path: { version: string }; body: ProposePackVersion }): Promise<ProposePackVersionAnswer> {
  return request<ProposePackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/propose`, { method: 'POST', body: sent.body });
}

export interface RehearsePackVersion {
  flow?: string;
  context?: unknown;
  from?: string;
  steps: {
    act: string;
    at?: string;
    name?: string;
    verdict?: string;
    to?: string;
    by?: string;
    variables?: unknown;
  }[];
}

export interface RehearsePackVersionAnswer {
  flows: string[];
  waits: {
    element: string;
    count: number;
    verdicts: string[];
    returns: string[];
  }[];
  passed: string[];
  stuck: string[];
  completed: boolean;
  from: string;
  now: string;
  refused: string;
  refused_step: number;
}

export function rehearsePackVersion(sent: { path: { version: string }; body: RehearsePackVersion }): Promise<RehearsePackVersionAnswer> {
  return request<RehearsePackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/rehearsal`, { method: 'POST', body: sent.body });
}

export interface ReturnPackVersion {
  reason: string;
}

export interface ReturnPackVersionAnswer {
  id: string | null;
  version: number;
}

export function returnPackVersion(sent: { path: { version: string }; body: ReturnPackVersion }): Promise<ReturnPackVersionAnswer> {
  return request<ReturnPackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/return`, { method: 'POST', body: sent.body });
}

export interface SignPackVersion {
  digest: string;
  opinion?: string;
}

export interface SignPackVersionAnswer {
  id: string | null;
  version: number;
}

export function signPackVersion(sent: { path: { version: string }; body: SignPackVersion }): Promise<SignPackVersionAnswer> {
  return request<SignPackVersionAnswer>(`/api/v1/pack-versions/${encodeURIComponent(sent.path.version)}/sign`, { method: 'POST', body: sent.body });
}

export interface ListPacksAnswer {
  items: ({
    pack: string;
    name: {
      zh: string;
      en: string;
    };
    owner: string;
    number: string;
    effective: string;
    next: string;
    next_effective: string;
    work?: "draft" | "proposed" | "published" | "discarded";
  })[];
}

export function listPacks(): Promise<ListPacksAnswer> {
  return request<ListPacksAnswer>(`/api/v1/packs`, { method: 'GET' });
}

export interface ReadPackAnswer {
  pack: string;
  name: {
    zh: string;
    en: string;
  };
  control: unknown;
  source: unknown;
  revisions: unknown;
  versions: ({
    version: {
      id: string | null;
      pack: string;
      number: string;
      name: {
        zh: string;
        en: string;
      };
      owner: string;
      state: "draft" | "proposed" | "published" | "discarded";
      digest: string;
      files: {
        path: string;
        digest: string;
        size: number;
      }[];
      from: string | null;
      signers: string[];
      signatures: ({
        role: string;
        by: string | null;
        opinion: string;
        digest: string;
        at: string;
      })[];
      note: string;
      returned: string;
      started_by: string | null;
      started_at: string;
      saved_by: string | null;
      saved_at: string;
      proposed_by: string | null;
      proposed_by_natural: string | null;
      proposed_at: string;
      published_at: string;
      effective: string;
      improvements: (string | null)[];
      fitness: ({
        verdict: "fit" | "fit_with_changes" | "unfit";
        reasons: string;
        by: string | null;
        at: string;
      })[];
    };
    match: number;
    in_force: boolean;
    actions: string[];
  })[];
  document: {
    id: string | null;
    pack: string;
    references: {
      number: string;
      title: string;
    }[];
    procedures: {
      title: string;
      link: string;
    }[];
    saved_by: string | null;
    saved_at: string;
  };
  document_match: number;
  actions: string[];
}

export function readPack(sent: { path: { pack: string } }): Promise<ReadPackAnswer> {
  return request<ReadPackAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}`, { method: 'GET' });
}

export interface SaveProcessDocument {
  references: {
    number: string;
    title: string;
  }[];
  procedures: {
    title: string;
    link: string;
  }[];
}

export interface SaveProcessDocumentAnswer {
  id: string | null;
  version: number;
}

export function saveProcessDocument(sent: { path: { pack: string }; body: SaveProcessDocument; version?: number | undefined }): Promise<SaveProcessDocumentAnswer> {
  return request<SaveProcessDocumentAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/document`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface CreatePackDraft {
  files?: {
    path: string;
    text?: unknown;
    base64?: unknown;
  }[];
}

export interface CreatePackDraftAnswer {
  id: string | null;
  version: number;
}

export function createPackDraft(sent: { path: { pack: string }; body: CreatePackDraft }): Promise<CreatePackDraftAnswer> {
  return request<CreatePackDraftAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/drafts`, { method: 'POST', body: sent.body });
}

export interface JudgeFitness {
  verdict: "fit" | "fit_with_changes" | "unfit";
  reasons: string;
}

export interface JudgeFitnessAnswer {
  id: string | null;
  version: number;
}

export function judgeFitness(sent: { path: { pack: string }; body: JudgeFitness }): Promise<JudgeFitnessAnswer> {
  return request<JudgeFitnessAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/fitness`, { method: 'POST', body: sent.body });
}

export interface ReadImprovementArrangementAnswer {
  pack: string;
  version: number;
  evaluation: "month" | "quarter" | "year";
  evaluation_days: number;
  fitness_months: number;
  in_charge: ({
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
  })[];
  carries_out: ({
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
  })[];
  next_period: string;
  next_evaluation_at: string;
  next_evaluation_due: string;
  fitness_at: string;
  fitness_due: string;
  fitness_open: boolean;
  fitness: ({
    version: string | null;
    number: string;
    verdict: "fit" | "fit_with_changes" | "unfit";
    reasons: string;
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at: string;
  })[];
  lacking: ("approval" | "cover" | "revisions" | "roles" | "stages" | "flow" | "checks" | "records" | "signatories" | "gates" | "rollback" | "ladders" | "notices" | "windows" | "indicators" | "tests")[];
  required: number;
  actions: string[];
}

export function readImprovementArrangement(sent: { path: { pack: string } }): Promise<ReadImprovementArrangementAnswer> {
  return request<ReadImprovementArrangementAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/improvement-arrangement`, { method: 'GET' });
}

export interface ArrangeImprovement {
  evaluation?: "month" | "quarter" | "year";
  evaluation_days?: number;
  fitness_months?: number;
  in_charge?: (string | null)[];
  carries_out?: (string | null)[];
}

export interface ArrangeImprovementAnswer {
  id: string | null;
  version: number;
}

export function arrangeImprovement(sent: { path: { pack: string }; body: ArrangeImprovement; version?: number | undefined }): Promise<ArrangeImprovementAnswer> {
  return request<ArrangeImprovementAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/improvement-arrangement`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ListMeetingsAnswer {
  coming: ({
    id?: string | null;
    pack: string;
    meeting: string;
    ad_hoc: boolean;
    held_at: string;
    cutoff: string;
    because: string;
    members: string[];
    agenda: ({
      release: string | null;
      number: string;
      title: string;
      submitted_at: string;
      round: number;
      task?: string | null;
      papers: {
        id: string;
        name: {
          zh: string;
          en: string;
        };
        there: boolean;
      }[];
      verdict: string;
      opinion: string;
      decided_by: string;
      decided_at?: string;
    })[];
    closed: boolean;
    minutes: string;
    present: string[];
    guests: {
      name: string;
      because: string;
    }[];
    actions: string[];
  })[];
  items: ({
    id: string | null;
    meeting: string;
    ad_hoc: boolean;
    held_at: string;
    items: number;
    decided: number;
    closed: boolean;
  })[];
}

export function listMeetings(sent: { path: { pack: string } }): Promise<ListMeetingsAnswer> {
  return request<ListMeetingsAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/meetings`, { method: 'GET' });
}

export interface CallMeeting {
  meeting: string;
  held_at?: string;
  releases?: (string | null)[];
  reason?: string;
}

export interface CallMeetingAnswer {
  id: string | null;
  version: number;
}

export function callMeeting(sent: { path: { pack: string }; body: CallMeeting }): Promise<CallMeetingAnswer> {
  return request<CallMeetingAnswer>(`/api/v1/packs/${encodeURIComponent(sent.path.pack)}/meetings`, { method: 'POST', body: sent.body });
}

export interface ListPeopleAnswer {
  items: ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    state: "active" | "disabled" | "pseudonymised";
  })[];
  next?: string | null;
}

export function listPeople(sent: { query: { unit?: string | null; after?: string | null; limit?: number; order?: "entered" | "name" } }): Promise<ListPeopleAnswer> {
  return request<ListPeopleAnswer>(`/api/v1/people`, { method: 'GET', query: sent.query });
}

export interface CreatePerson {
  login: string;
  name: {
    zh: string;
    en: string;
  };
  unit?: string | null;
  natural?: string | null;
}

export interface CreatePersonAnswer {
  id: string | null;
  version: number;
  link: string;
  link_expires_at: string;
}

export function createPerson(sent: { body: CreatePerson }): Promise<CreatePersonAnswer> {
  return request<CreatePersonAnswer>(`/api/v1/people`, { method: 'POST', body: sent.body });
}

export interface ReadPersonAnswer {
  id: string | null;
  version: number;
  login: string;
  name: {
    zh: string;
    en: string;
  };
  unit: string | null;
  natural: string | null;
  state: "active" | "disabled" | "pseudonymised";
  has_password: boolean;
  locked: boolean;
  roles: ({
    grant: string | null;
    role: string;
    name: string;
    place: {
      unit: string | null;
      system: string | null;
      site: string | null;
      release: string | null;
    };
  })[];
  sessions: ({
    id: string | null;
    created_at: string;
    last_seen_at: string;
    address: string;
    via: string;
    current: boolean;
  })[];
  actions: string[];
}

export function readPerson(sent: { path: { person: string } }): Promise<ReadPersonAnswer> {
  return request<ReadPersonAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}`, { method: 'GET' });
}

export interface DisablePerson {
  reason: string;
}

export interface DisablePersonAnswer {
  id: string | null;
  version: number;
}

export function disablePerson(sent: { path: { person: string }; body: DisablePerson }): Promise<DisablePersonAnswer> {
  return request<DisablePersonAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/disable`, { method: 'POST', body: sent.body });
}

export interface EnablePerson {
  reason: string;
}

export interface EnablePersonAnswer {
  id: string | null;
  version: number;
}

export function enablePerson(sent: { path: { person: string }; body: EnablePerson }): Promise<EnablePersonAnswer> {
  return request<EnablePersonAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/enable`, { method: 'POST', body: sent.body });
}

export interface ResetPassword {
  reason: string;
}

export interface ResetPasswordAnswer {
  id: string | null;
  version: number;
  link: string;
  link_expires_at: string;
}

export function resetPassword(sent: { path: { person: string }; body: ResetPassword }): Promise<ResetPasswordAnswer> {
  return request<ResetPasswordAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/password-link`, { method: 'POST', body: sent.body });
}

export interface ListPersonReleasesAnswer {
  items: ({
    release: string | null;
    number: string;
    title: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    parts: string[];
  })[];
}

export function listPersonReleases(sent: { path: { person: string } }): Promise<ListPersonReleasesAnswer> {
  return request<ListPersonReleasesAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/releases`, { method: 'GET' });
}

export interface GrantRole {
  role: string;
  place?: {
    unit?: string | null;
    system?: string | null;
    site?: string | null;
    release?: string | null;
  };
}

export interface GrantRoleAnswer {
  id: string | null;
  version: number;
  warnings: {
    code: string;
    role: string;
    missing: {
      zh: string;
      en: string;
    }[];
  }[];
}

export function grantRole(sent: { path: { person: string }; body: GrantRole }): Promise<GrantRoleAnswer> {
  return request<GrantRoleAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/roles`, { method: 'POST', body: sent.body });
}

export interface ListSkillsAnswer {
  items: {
    role: string;
    name: {
      zh: string;
      en: string;
    };
    held: boolean;
    skills: {
      name: {
        zh: string;
        en: string;
      };
      marked: boolean;
    }[];
  }[];
  actions: string[];
}

export function listSkills(sent: { path: { person: string } }): Promise<ListSkillsAnswer> {
  return request<ListSkillsAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/skills`, { method: 'GET' });
}

export interface MarkSkills {
  role: string;
  skills: string[];
}

export interface MarkSkillsAnswer {
  id: string | null;
  version: number;
}

export function markSkills(sent: { path: { person: string }; body: MarkSkills; version?: number | undefined }): Promise<MarkSkillsAnswer> {
  return request<MarkSkillsAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/skills`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface UnlockPerson {
  reason?: string;
}

export interface UnlockPersonAnswer {
  id: string | null;
  version: number;
}

export function unlockPerson(sent: { path: { person: string }; body: UnlockPerson }): Promise<UnlockPersonAnswer> {
  return request<UnlockPersonAnswer>(`/api/v1/people/${encodeURIComponent(sent.path.person)}/unlock`, { method: 'POST', body: sent.body });
}

export interface ListProblemsAnswer {
  items: ({
    id: string | null;
    recorded: {
      number: string;
      title: string;
      cause: string;
      course: string;
      release: string | null;
      by: string | null;
      at: string;
    };
    solved?: {
      solution: string;
      by: string | null;
      at: string;
    };
    release_number: string;
    release_title: string;
    actions: string[];
  })[];
}

export function listProblems(sent: { query: { release?: string | null; open?: boolean } }): Promise<ListProblemsAnswer> {
  return request<ListProblemsAnswer>(`/api/v1/problems`, { method: 'GET', query: sent.query });
}

export interface ReadProblemAnswer {
  id: string | null;
  recorded: {
    number: string;
    title: string;
    cause: string;
    course: string;
    release: string | null;
    by: string | null;
    at: string;
  };
  solved?: {
    solution: string;
    by: string | null;
    at: string;
  };
  release_number: string;
  release_title: string;
  actions: string[];
}

export function readProblem(sent: { path: { problem: string } }): Promise<ReadProblemAnswer> {
  return request<ReadProblemAnswer>(`/api/v1/problems/${encodeURIComponent(sent.path.problem)}`, { method: 'GET' });
}

export interface SolveProblem {
  solution: string;
}

export interface SolveProblemAnswer {
  id: string | null;
  version: number;
}

export function solveProblem(sent: { path: { problem: string }; body: SolveProblem }): Promise<SolveProblemAnswer> {
  return request<SolveProblemAnswer>(`/api/v1/problems/${encodeURIComponent(sent.path.problem)}/solve`, { method: 'POST', body: sent.body });
}

export interface ListReleaseProjectsAnswer {
  items: string[];
}

export function listReleaseProjects(): Promise<ListReleaseProjectsAnswer> {
  return request<ListReleaseProjectsAnswer>(`/api/v1/release-projects`, { method: 'GET' });
}

export interface ListReleasesAnswer {
  items: ({
    id: string | null;
    number: string;
    title: string;
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    held: boolean;
    resigning: boolean;
    stuck: boolean;
    type: string;
    environment: string;
    system: string | null;
    system_code: string;
    pack_name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    department: string | null;
    project: string;
    round: number;
    created_by: string | null;
    due?: string;
    start?: string;
    end?: string;
    created_at: string;
    ended_at?: string;
  })[];
  next?: string;
}

export function listReleases(sent: { query: { text?: string; state?: string; system?: string; unit?: string; department?: string; project?: string; type?: string; environment?: string; pack?: string; person?: string | null; starts_from?: string; starts_before?: string; ended_in?: string; counted?: string; mode?: string; urgency_class?: string; supervisor?: string | null; implementer?: string | null; order?: string; descending?: boolean; after?: string; limit?: number } }): Promise<ListReleasesAnswer> {
  return request<ListReleasesAnswer>(`/api/v1/releases`, { method: 'GET', query: sent.query });
}

export interface CreateRelease {
  title: string;
  environment: string;
  changes: (string | null)[];
  department?: string | null;
  system?: string | null;
  project?: string;
  pack?: string;
  type?: string;
  mode?: string;
  urgency_class?: string;
  has_code?: boolean;
  kind_of_work?: string;
  copy_of?: string | null;
}

export interface CreateReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function createRelease(sent: { body: CreateRelease }): Promise<CreateReleaseAnswer> {
  return request<CreateReleaseAnswer>(`/api/v1/releases`, { method: 'POST', body: sent.body });
}

export interface ReadReleaseAnswer {
  release: {
    id: string | null;
    number: string;
    title: string;
    purpose: string;
    pack: string;
    pack_digest: string;
    flow: string;
    type: string;
    mode: string;
    urgency_class: string;
    environment: string;
    system: string | null;
    unit: string | null;
    department: string | null;
    project: string;
    changes: (string | null)[];
    items: (string | null)[];
    confirmed_items: (string | null)[];
    copied_from: string | null;
    created_by: string | null;
    created_by_natural: string | null;
    created_at: string;
    round: number;
    submitted_at?: string;
    stage: string;
    reached: Record<string, string>;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    held_because?: string;
    stuck: boolean;
    resigning: boolean;
    facts: Record<string, unknown>;
    sections: Record<string, {
      digest: string;
      authors: (string | null)[];
      changed_at: string;
    }>;
    start?: string;
    end?: string;
    deployment: string | null;
    attempts: number;
    deployed_at?: string;
    rolling_back: boolean;
    restored: boolean;
    confirmed: boolean;
    faults: ({
      text: string;
      severity: string;
      by: string | null;
      at: string;
    })[];
    deviations: number;
    archive: string;
    archived_at?: string;
    end_state?: "closed" | "rolled_back" | "refused" | "cancelled" | "partly_successful";
    ended_at?: string;
    end_reason: string;
    end_grounds: string;
  };
  version: number;
  pack_name: {
    zh: string;
    en: string;
  };
  watched: boolean;
  stage_name: {
    zh: string;
    en: string;
  };
  stages: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    state: string;
    reached_at?: string;
  }[];
  tasks: ({
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
    code: string;
    step: string;
    kind: "fill" | "sign" | "decide" | "check" | "work";
    state: "open" | "done" | "withdrawn";
    resign: boolean;
    form: string;
    work: string;
    since: string;
    due?: string;
    overdue: boolean;
    release: string | null;
    release_number: string;
    release_title: string;
    site: string | null;
    site_name: {
      zh: string;
      en: string;
    };
    verdict: string;
    verdict_name: {
      zh: string;
      en: string;
    };
    assigned: boolean;
  })[];
  holders: Record<string, ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  })[]>;
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    kind: string;
    installed_version: string;
    planned_version: string;
    confirmed: boolean;
    changes: ({
      id: string | null;
      number: string;
      title: string;
    })[];
  })[];
  done: ({
    id: string | null;
    step: string;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    verdict: string;
    by: string;
    on_behalf_of: string;
    comment: string;
    round: number;
    assigned: boolean;
    at: string;
  })[];
  course: {
    planned_end?: string;
    actual_end?: string;
    late_minutes?: number;
    planned_effort?: number;
    actual_effort?: number;
    effort_deviation?: number;
  };
  flags: string[];
  seats: ({
    id: string | null;
    panel: string;
    step: string;
    role: string;
    name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    state: string;
    approval?: string | null;
    holders: ({
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    })[];
  })[];
  section_names: Record<string, {
    zh: string;
    en: string;
  }>;
  records: {
    kind: string;
    title: {
      zh: string;
      en: string;
    };
    revision: number;
    complete_revision: number;
    state: string;
    version: number;
    stands_on: Record<string, number>;
    outdated: boolean;
  }[];
  missing: {
    point: string;
    code: string;
    parameters: Record<string, string>;
    fix: string;
  }[];
  clearance?: {
    id: string | null;
    issued: {
      release: string | null;
      subjects: ({
        entry: string | null;
        name: string;
        version: string;
        digest: string;
      })[];
      sections: Record<string, string>;
      approvals: (string | null)[];
      targets: string[];
      from: string;
      to: string;
      envelope: string;
      at: string;
    };
    state: "valid" | "withdrawn";
  };
  actions: {
    act: string;
    needs_reason: boolean;
    own?: string;
    name?: {
      zh: string;
      en: string;
    };
  }[];
}

export function readRelease(sent: { path: { release: string } }): Promise<ReadReleaseAnswer> {
  return request<ReadReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}`, { method: 'GET' });
}

export interface PerformAct {
  reason: string;
  content?: unknown;
  message_id?: string;
  time_to_live_minutes?: number;
}

export interface PerformActAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function performAct(sent: { path: { release: string; own_act: string }; body: PerformAct }): Promise<PerformActAnswer> {
  return request<PerformActAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/acts/${encodeURIComponent(sent.path.own_act)}`, { method: 'POST', body: sent.body });
}

export interface ListAppointmentsAnswer {
  urgency_class: string;
  acting: ({
    role: string;
    name: {
      zh: string;
      en: string;
    };
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    how: string;
    candidates: ({
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    })[];
  })[];
  items: ({
    role: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    because: string;
    at: string;
    active: boolean;
    replaced_at?: string;
  })[];
  actions: string[];
}

export function listAppointments(sent: { path: { release: string } }): Promise<ListAppointmentsAnswer> {
  return request<ListAppointmentsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/appointments`, { method: 'GET' });
}

export interface AppointPerson {
  role: string;
  person: string;
  reason?: string;
}

export interface AppointPersonAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
  warnings: {
    code: string;
    role: string;
    missing: {
      zh: string;
      en: string;
    }[];
  }[];
}

export function appointPerson(sent: { path: { release: string }; body: AppointPerson }): Promise<AppointPersonAnswer> {
  return request<AppointPersonAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/appointments`, { method: 'POST', body: sent.body });
}

export interface ListAppraisalsAnswer {
  items: ({
    id: string | null;
    person: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    grade: number;
    remark: string;
    by: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at: string;
  })[];
  actions: string[];
}

export function listAppraisals(sent: { path: { release: string } }): Promise<ListAppraisalsAnswer> {
  return request<ListAppraisalsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/appraisals`, { method: 'GET' });
}

export interface AppraisePerson {
  person: string;
  grade: number;
  remark: string;
}

export interface AppraisePersonAnswer {
  id: string | null;
  version: number;
}

export function appraisePerson(sent: { path: { release: string }; body: AppraisePerson }): Promise<AppraisePersonAnswer> {
  return request<AppraisePersonAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/appraisals`, { method: 'POST', body: sent.body });
}

export interface ListApprovalsAnswer {
  items: ({
    id: string | null;
    statement: {
      release: string | null;
      seat: string | null;
      panel: string;
      step: string;
      role: string;
      place: {
        unit: string | null;
        system: string | null;
        site: string | null;
        release: string | null;
      };
      round: number;
      person: string | null;
      natural: string | null;
      on_behalf_of: string | null;
      verdict: "approve" | "return" | "refuse";
      to: string;
      opinion: string;
      answers: Record<string, {
        answer: string;
        remark?: string;
      }>;
      sections: Record<string, string>;
      proof: string;
      envelope: string;
      at: string;
    };
    standing: "valid" | "void";
    voided_by: string[];
  })[];
  steps: {
    step: string;
    name: {
      zh: string;
      en: string;
    };
    verdicts: Record<string, {
      zh: string;
      en: string;
    }>;
  }[];
  clearances: ({
    id: string | null;
    issued: {
      release: string | null;
      subjects: ({
        entry: string | null;
        name: string;
        version: string;
        digest: string;
      })[];
      sections: Record<string, string>;
      approvals: (string | null)[];
      targets: string[];
      from: string;
      to: string;
      envelope: string;
      at: string;
    };
    state: "valid" | "withdrawn";
  })[];
}

export function listApprovals(sent: { path: { release: string } }): Promise<ListApprovalsAnswer> {
  return request<ListApprovalsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/approvals`, { method: 'GET' });
}

export interface ReadArchiveAnswer {
  digest: string;
  archived_at: string;
  manifest: unknown;
}

export function readArchive(sent: { path: { release: string } }): Promise<ReadArchiveAnswer> {
  return request<ReadArchiveAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/archive`, { method: 'GET' });
}

export interface ReadBoardAnswer {
  items: ({
    id: string | null;
    panel: string;
    step: string;
    role: {
      zh: string;
      en: string;
    };
    unit: string | null;
    state: string;
    since?: string;
    due?: string;
    holders: ({
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    })[];
    checks: {
      id: string;
      text: {
        zh: string;
        en: string;
      };
      answer: string;
      remark: string;
    }[];
    papers: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
      optional: boolean;
      state: string;
    }[];
    said?: string | null;
    by: string | null;
    verdict: string;
    verdict_name: {
      zh: string;
      en: string;
    };
    opinion: string;
    round: number;
    at?: string;
  })[];
}

export function readBoard(sent: { path: { release: string } }): Promise<ReadBoardAnswer> {
  return request<ReadBoardAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/board`, { method: 'GET' });
}

export interface CancelRelease {
  reason: string;
}

export interface CancelReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function cancelRelease(sent: { path: { release: string }; body: CancelRelease }): Promise<CancelReleaseAnswer> {
  return request<CancelReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/cancel`, { method: 'POST', body: sent.body });
}

export interface GroupChanges {
  add?: (string | null)[];
  remove?: (string | null)[];
  reason: string;
}

export interface GroupChangesAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function groupChanges(sent: { path: { release: string }; body: GroupChanges }): Promise<GroupChangesAnswer> {
  return request<GroupChangesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/changes`, { method: 'POST', body: sent.body });
}

export interface ClassifyRelease {
  urgency_class: string;
}

export interface ClassifyReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function classifyRelease(sent: { path: { release: string }; body: ClassifyRelease }): Promise<ClassifyReleaseAnswer> {
  return request<ClassifyReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/class`, { method: 'POST', body: sent.body });
}

export interface ListReleaseClocksAnswer {
  items: ({
    kind: string;
    release: string | null;
    number: string;
    title: string;
    about: string;
    from: string;
    due: string;
    seconds_left: number;
    overdue: boolean;
  })[];
}

export function listReleaseClocks(sent: { path: { release: string } }): Promise<ListReleaseClocksAnswer> {
  return request<ListReleaseClocksAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/clocks`, { method: 'GET' });
}

export interface CommentRelease {
  text: string;
  kind?: string;
  mentions?: string[];
}

export interface CommentReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function commentRelease(sent: { path: { release: string }; body: CommentRelease }): Promise<CommentReleaseAnswer> {
  return request<CommentReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/comments`, { method: 'POST', body: sent.body });
}

export interface ListControlPointsAnswer {
  items: {
    kind: string;
    name: {
      zh: string;
      en: string;
    };
    state: string;
    due?: string;
    at?: string;
    by: string;
    receipt: string;
  }[];
}

export function listControlPoints(sent: { path: { release: string } }): Promise<ListControlPointsAnswer> {
  return request<ListControlPointsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/control-points`, { method: 'GET' });
}

export interface ListDecisionsAnswer {
  items: ({
    id: string | null;
    made: {
      release: string | null;
      decision: string;
      pack: string;
      version: string;
      digest: string;
      instance: string | null;
      element: string;
      inputs: unknown;
      rules: unknown;
      output: unknown;
      at: string;
    };
  })[];
  next?: string | null;
}

export function listDecisions(sent: { path: { release: string }; query: { after?: string | null; limit?: number } }): Promise<ListDecisionsAnswer> {
  return request<ListDecisionsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/decisions`, { method: 'GET', query: sent.query });
}

export interface ListDeploymentsAnswer {
  items: ({
    id: string | null;
    attempt: number;
    state: "running" | "paused" | "failed" | "done" | "rolling_back" | "rollback_failed" | "rolled_back";
    steps: number;
    steps_done: number;
    started_at: string;
    ended_at: string;
  })[];
}

export function listDeployments(sent: { path: { release: string } }): Promise<ListDeploymentsAnswer> {
  return request<ListDeploymentsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/deployments`, { method: 'GET' });
}

export interface ReadDiagramAnswer {
  file: string;
  bpmn: string;
  passed: string[];
  live: {
    element: string;
    name: string;
    stage: string;
    waits: boolean;
    has_incident: boolean;
  }[];
  incidents: ({
    id: string | null;
    code: string;
    about: string;
  })[];
  processes: ({
    id: string | null;
    process: string;
    caller: string | null;
    called_at: string;
    item: unknown;
    state: string;
    has_incident: boolean;
  })[];
}

export function readDiagram(sent: { path: { release: string }; query: { process?: string | null } }): Promise<ReadDiagramAnswer> {
  return request<ReadDiagramAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/diagram`, { method: 'GET', query: sent.query });
}

export interface ListDistributionsAnswer {
  items: ({
    id: string | null;
    recorded: {
      release: string | null;
      entry: string | null;
      name: string;
      package_version: string;
      digest: string;
      place: string;
      result: "issued" | "installed" | "failed";
      note: string;
      by: string | null;
      at: string;
    };
  })[];
  actions: string[];
}

export function listDistributions(sent: { path: { release: string } }): Promise<ListDistributionsAnswer> {
  return request<ListDistributionsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/distributions`, { method: 'GET' });
}

export interface RecordDistribution {
  entry: string | null;
  place: string;
  result: "issued" | "installed" | "failed";
  installed_digest?: string;
  note?: string;
}

export interface RecordDistributionAnswer {
  id: string | null;
  version: number;
}

export function recordDistribution(sent: { path: { release: string }; body: RecordDistribution }): Promise<RecordDistributionAnswer> {
  return request<RecordDistributionAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/distributions`, { method: 'POST', body: sent.body });
}

export interface ListDocumentsAnswer {
  items: ({
    id?: string | null;
    document: string;
    name: {
      zh: string;
      en: string;
    };
    state: string;
    reason: string;
    kinds: string[];
    has_template: boolean;
    asked_by: {
      step: string;
      code: string;
      role: {
        zh: string;
        en: string;
      };
      optional: boolean;
      may_be_na: boolean;
    }[];
    files: ({
      revision: number;
      digest: string;
      size: number;
      kind: "pdf" | "png" | "jpeg" | "gif" | "webp" | "text" | "markup" | "office" | "archive";
      file_name: string;
      note: string;
      by: string | null;
      by_natural: string | null;
      at: string;
    })[];
    erased?: {
      run: string | null;
      number: string;
      at: string;
    };
    actions: string[];
  })[];
  attachments: ({
    id?: string | null;
    document: string;
    name: {
      zh: string;
      en: string;
    };
    state: string;
    reason: string;
    kinds: string[];
    has_template: boolean;
    asked_by: {
      step: string;
      code: string;
      role: {
        zh: string;
        en: string;
      };
      optional: boolean;
      may_be_na: boolean;
    }[];
    files: ({
      revision: number;
      digest: string;
      size: number;
      kind: "pdf" | "png" | "jpeg" | "gif" | "webp" | "text" | "markup" | "office" | "archive";
      file_name: string;
      note: string;
      by: string | null;
      by_natural: string | null;
      at: string;
    })[];
    erased?: {
      run: string | null;
      number: string;
      at: string;
    };
    actions: string[];
  })[];
  actions: string[];
}

export function listDocuments(sent: { path: { release: string } }): Promise<ListDocumentsAnswer> {
  return request<ListDocumentsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/documents`, { method: 'GET' });
}

export interface GiveDocumentAnswer {
  id: string | null;
  revision: number;
  digest: string;
  kind: "pdf" | "png" | "jpeg" | "gif" | "webp" | "text" | "markup" | "office" | "archive";
  version: number;
}

export function giveDocument(sent: { path: { release: string }; query: { document?: string; attachment?: string | null; file_name: string; note?: string }; file: Blob }): Promise<GiveDocumentAnswer> {
  return sendFile<GiveDocumentAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/documents`, sent.query, sent.file);
}

export interface MarkNotApplicable {
  reason: string;
}

export interface MarkNotApplicableAnswer {
  id: string | null;
  version: number;
}

export function markNotApplicable(sent: { path: { release: string; document: string }; body: MarkNotApplicable }): Promise<MarkNotApplicableAnswer> {
  return request<MarkNotApplicableAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/documents/${encodeURIComponent(sent.path.document)}/not-applicable`, { method: 'POST', body: sent.body });
}

export interface ReportFault {
  text: string;
  severity: string;
}

export interface ReportFaultAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function reportFault(sent: { path: { release: string }; body: ReportFault }): Promise<ReportFaultAnswer> {
  return request<ReportFaultAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/faults`, { method: 'POST', body: sent.body });
}

export interface ReadFreeTimesAnswer {
  from: string;
  to: string;
  is_free: boolean;
  against: {
    code: string;
    parameters: Record<string, string>;
  }[];
  clashes: ({
    kind: string;
    release: string | null;
    number: string;
    title: string;
    from: string;
    to: string;
    what: string[];
  })[];
  free: {
    from: string;
    to: string;
  }[];
}

export function readFreeTimes(sent: { path: { release: string }; query: { at?: string } }): Promise<ReadFreeTimesAnswer> {
  return request<ReadFreeTimesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/free-times`, { method: 'GET', query: sent.query });
}

export interface GiveUpDeployment {
  reason: string;
}

export interface GiveUpDeploymentAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function giveUpDeployment(sent: { path: { release: string }; body: GiveUpDeployment }): Promise<GiveUpDeploymentAnswer> {
  return request<GiveUpDeploymentAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/give-up`, { method: 'POST', body: sent.body });
}

export interface ListReleaseHandoversAnswer {
  items: ({
    id: string | null;
    to: string;
    about: string;
    site: string;
    references: string[];
    text: string;
    at: string;
    answered?: {
      text: string;
      reference: string;
      by: string | null;
      at: string;
    };
    actions: string[];
  })[];
}

export function listReleaseHandovers(sent: { path: { release: string } }): Promise<ListReleaseHandoversAnswer> {
  return request<ListReleaseHandoversAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/handovers`, { method: 'GET' });
}

export interface HoldRelease {
  reason: string;
}

export interface HoldReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function holdRelease(sent: { path: { release: string }; body: HoldRelease }): Promise<HoldReleaseAnswer> {
  return request<HoldReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/hold`, { method: 'POST', body: sent.body });
}

export interface ListReleaseIncidentsAnswer {
  items: ({
    incident: {
      id: string | null;
      raised: {
        release: string | null;
        instance: string | null;
        element: string;
        name: {
          zh: string;
          en: string;
        };
        code: string;
        about: string;
        saw: unknown;
        at: string;
      };
      state: "open" | "resolved";
      resolved: {
        how: "retried" | "moved" | "withdrawn" | "overtaken";
        by: string | null;
        to: string;
        variables: unknown;
        reason: string;
        at: string;
      };
    };
    open: boolean;
    process: string;
    release_number: string;
    release_title: string;
    actions: {
      act: string;
      needs_reason: boolean;
      own?: string;
      name?: {
        zh: string;
        en: string;
      };
    }[];
    targets: {
      element: string;
      name: {
        zh: string;
        en: string;
      };
    }[];
  })[];
  next?: string | null;
}

export function listReleaseIncidents(sent: { path: { release: string } }): Promise<ListReleaseIncidentsAnswer> {
  return request<ListReleaseIncidentsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/incidents`, { method: 'GET' });
}

export interface ConfirmConfiguration {
  installed_version: string;
  deviation?: string;
}

export interface ConfirmConfigurationAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function confirmConfiguration(sent: { path: { release: string; item: string }; body: ConfirmConfiguration }): Promise<ConfirmConfigurationAnswer> {
  return request<ConfirmConfigurationAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/items/${encodeURIComponent(sent.path.item)}/confirm`, { method: 'POST', body: sent.body });
}

export interface WriteKnowledge {
  title: string;
  text: string;
}

export interface WriteKnowledgeAnswer {
  id: string | null;
  version: number;
}

export function writeKnowledge(sent: { path: { release: string }; body: WriteKnowledge }): Promise<WriteKnowledgeAnswer> {
  return request<WriteKnowledgeAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/knowledge`, { method: 'POST', body: sent.body });
}

export interface ListReleaseHoldsAnswer {
  items: ({
    id: string | null;
    release: string | null;
    release_number: string;
    release_title: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    reason: string;
    placed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    placed_at: string;
    lifted_because: string;
    lifted_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    lifted_at?: string;
    actions: string[];
  })[];
  actions: string[];
}

export function listReleaseHolds(sent: { path: { release: string } }): Promise<ListReleaseHoldsAnswer> {
  return request<ListReleaseHoldsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/legal-holds`, { method: 'GET' });
}

export interface PostLogLines {
  lines: {
    text: string;
    at?: string;
  }[];
}

export interface PostLogLinesAnswer {
  taken: number;
  alerts: number;
}

export function postLogLines(sent: { path: { release: string }; body: PostLogLines }): Promise<PostLogLinesAnswer> {
  return request<PostLogLinesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/log-lines`, { method: 'POST', body: sent.body });
}

export interface MigrateRelease {
  version: string;
  plan?: Record<string, string>;
  reason: string;
}

export interface MigrateReleaseAnswer {
  from: string;
  to: string;
  version: string;
  problems: {
    code: string;
    parameters: Record<string, string>;
  }[];
  moved: {
    process: string;
    from: string;
    to: string;
  }[];
}

export function migrateRelease(sent: { path: { release: string }; body: MigrateRelease }): Promise<MigrateReleaseAnswer> {
  return request<MigrateReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/migration`, { method: 'POST', body: sent.body });
}

export interface PreviewMigration {
  version: string;
  plan?: Record<string, string>;
}

export interface PreviewMigrationAnswer {
  from: string;
  to: string;
  version: string;
  problems: {
    code: string;
    parameters: Record<string, string>;
  }[];
  moved: {
    process: string;
    from: string;
    to: string;
  }[];
}

export function previewMigration(sent: { path: { release: string }; body: PreviewMigration }): Promise<PreviewMigrationAnswer> {
  return request<PreviewMigrationAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/migration/preview`, { method: 'POST', body: sent.body });
}

export interface ReadMonitoringAnswer {
  progress: {
    what: string;
    state: string;
    planned_start?: string;
    planned_end?: string;
    started_at?: string;
    ended_at?: string;
  }[];
  series: {
    indicator: string;
    baseline?: number;
    limit?: number;
    below: boolean;
    points: {
      at: string;
      value: number;
      beyond: boolean;
    }[];
  }[];
  anomalies: ({
    id: string | null;
    text: string;
    pattern: string;
    found_at: string;
  })[];
  seen: ({
    id: string | null;
    stream: "progress" | "performance" | "log" | "feedback";
    text: string;
    indicator: string;
    value?: number;
    severity?: "high" | "medium" | "low";
    complaint: boolean;
    trigger: string;
    found_at: string;
    by: string;
  })[];
  feedback: Record<string, number>;
  complaints: number;
  triggers: {
    kind: string;
    what: string;
    indicator: string;
    limit?: number;
    below: boolean;
    count: number;
    minutes: number;
  }[];
  decisions: ({
    decision: {
      id: string | null;
      release: string | null;
      deciders: (string | null)[];
      causes: ({
        trigger: string;
        text: string;
        observation: string | null;
        found_at: string;
      })[];
      found_at: string;
      due: string;
      asked_at: string;
      taken?: {
        choice: "roll_back" | "continue";
        reason: string;
        minutes: number;
        late: boolean;
        by: string | null;
        at: string;
      };
    };
    deciders: string[];
    by: string;
  })[];
  clocks: ({
    kind: string;
    release: string | null;
    number: string;
    title: string;
    about: string;
    from: string;
    due: string;
    seconds_left: number;
    overdue: boolean;
  })[];
  actions: {
    act: string;
    needs_reason: boolean;
    own?: string;
    name?: {
      zh: string;
      en: string;
    };
  }[];
}

export function readMonitoring(sent: { path: { release: string } }): Promise<ReadMonitoringAnswer> {
  return request<ReadMonitoringAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/monitoring`, { method: 'GET' });
}

export interface ListReleaseNoticesAnswer {
  items: ({
    id: string | null;
    release: string | null;
    notice: string;
    to: string;
    subject: {
      zh: string;
      en: string;
    };
    text: {
      zh: string;
      en: string;
    };
    at: string;
    mailed?: {
      state: "waiting" | "sent" | "failed";
      at: string;
      daily: boolean;
      answer: string;
    };
  })[];
}

export function listReleaseNotices(sent: { path: { release: string } }): Promise<ListReleaseNoticesAnswer> {
  return request<ListReleaseNoticesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/notices`, { method: 'GET' });
}

export interface Observe {
  stream: "progress" | "performance" | "log" | "feedback";
  text?: string;
  indicator?: string;
  value?: number;
  severity?: "high" | "medium" | "low";
  complaint?: boolean;
  trigger?: string;
  found_at?: string;
}

export interface ObserveAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function observe(sent: { path: { release: string }; body: Observe }): Promise<ObserveAnswer> {
  return request<ObserveAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/observations`, { method: 'POST', body: sent.body });
}

export interface AcknowledgeOverlap {
  reason: string;
}

export interface AcknowledgeOverlapAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function acknowledgeOverlap(sent: { path: { release: string; other: string }; body: AcknowledgeOverlap }): Promise<AcknowledgeOverlapAnswer> {
  return request<AcknowledgeOverlapAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/overlaps/${encodeURIComponent(sent.path.other)}/acknowledge`, { method: 'POST', body: sent.body });
}

export interface ReadRecordAnswer {
  kind: string;
  version: number;
  schema: unknown;
  content: unknown;
  state: "draft" | "complete";
  revision: number;
  complete_revision: number;
  revisions: ({
    revision: number;
    state: "draft" | "complete";
    note: string;
    by: string | null;
    by_login: string;
    at: string;
  })[];
  not_applicable: string[];
  copied_from: string;
  not_copied: string[];
  actions: string[];
}

export function readRecord(sent: { path: { release: string; kind: string } }): Promise<ReadRecordAnswer> {
  return request<ReadRecordAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/records/${encodeURIComponent(sent.path.kind)}`, { method: 'GET' });
}

export interface SaveRecord {
  content: unknown;
  complete?: boolean;
  note?: string;
}

export interface SaveRecordAnswer {
  id: string | null;
  kind: string;
  revision: number;
  state: "draft" | "complete";
  version: number;
}

export function saveRecord(sent: { path: { release: string; kind: string }; body: SaveRecord; version?: number | undefined }): Promise<SaveRecordAnswer> {
  return request<SaveRecordAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/records/${encodeURIComponent(sent.path.kind)}`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface CompareRevisionsAnswer {
  from: number;
  to: number;
  differences: {
    field: string;
    before: unknown;
    after: unknown;
  }[];
}

export function compareRevisions(sent: { path: { release: string; kind: string }; query: { from: number; to: number } }): Promise<CompareRevisionsAnswer> {
  return request<CompareRevisionsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/records/${encodeURIComponent(sent.path.kind)}/differences`, { method: 'GET', query: sent.query });
}

export interface RefuseRequest {
  grounds: string;
  reason: string;
}

export interface RefuseRequestAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function refuseRequest(sent: { path: { release: string }; body: RefuseRequest }): Promise<RefuseRequestAnswer> {
  return request<RefuseRequestAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/refuse`, { method: 'POST', body: sent.body });
}

export interface ReadRelationsAnswer {
  changes: ({
    id: string | null;
    number: string;
    title: string;
    state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
    depends_on: string[];
  })[];
  warnings: ({
    change: string;
    depends_on: string | null;
    number: string;
    title: string;
    state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
  })[];
  overlaps: ({
    release: string | null;
    number: string;
    title: string;
    start?: string;
    end?: string;
    items: string[];
    acknowledged: boolean;
    actions: {
      act: string;
      needs_reason: boolean;
      own?: string;
      name?: {
        zh: string;
        en: string;
      };
    }[];
  })[];
}

export function readRelations(sent: { path: { release: string } }): Promise<ReadRelationsAnswer> {
  return request<ReadRelationsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/relations`, { method: 'GET' });
}

export interface RescheduleRelease {
  start: string;
  reason: string;
}

export interface RescheduleReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function rescheduleRelease(sent: { path: { release: string }; body: RescheduleRelease }): Promise<RescheduleReleaseAnswer> {
  return request<RescheduleReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/reschedule`, { method: 'POST', body: sent.body });
}

export interface ListReservationsAnswer {
  items: ({
    id: string | null;
    made: {
      release: string | null;
      kind: string;
      resource: string;
      from: string;
      to: string;
      purpose: string;
      by: string | null;
      at: string;
    };
    given_back_at?: string;
    release_number: string;
    double_booked: ({
      release: string | null;
      number: string;
      from: string;
      to: string;
    })[];
  })[];
  actions: string[];
}

export function listReservations(sent: { path: { release: string } }): Promise<ListReservationsAnswer> {
  return request<ListReservationsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/reservations`, { method: 'GET' });
}

export interface ReserveResource {
  kind: string;
  resource: string;
  from: string;
  to: string;
  purpose?: string;
}

export interface ReserveResourceAnswer {
  id: string | null;
  version: number;
}

export function reserveResource(sent: { path: { release: string }; body: ReserveResource }): Promise<ReserveResourceAnswer> {
  return request<ReserveResourceAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/reservations`, { method: 'POST', body: sent.body });
}

export interface ResumeRelease {
  reason: string;
}

export interface ResumeReleaseAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function resumeRelease(sent: { path: { release: string }; body: ResumeRelease }): Promise<ResumeReleaseAnswer> {
  return request<ResumeReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/resume`, { method: 'POST', body: sent.body });
}

export interface StartRollback {
  reason: string;
}

export interface StartRollbackAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function startRollback(sent: { path: { release: string }; body: StartRollback }): Promise<StartRollbackAnswer> {
  return request<StartRollbackAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/rollback`, { method: 'POST', body: sent.body });
}

export interface DecideRollback {
  choice: "roll_back" | "continue";
  reason: string;
}

export interface DecideRollbackAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function decideRollback(sent: { path: { release: string }; body: DecideRollback }): Promise<DecideRollbackAnswer> {
  return request<DecideRollbackAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/rollback-decision`, { method: 'POST', body: sent.body });
}

export interface PostSamples {
  samples: {
    indicator: string;
    value: number;
    at?: string;
  }[];
}

export interface PostSamplesAnswer {
  taken: number;
  alerts: number;
}

export function postSamples(sent: { path: { release: string }; body: PostSamples }): Promise<PostSamplesAnswer> {
  return request<PostSamplesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/samples`, { method: 'POST', body: sent.body });
}

export interface ListReleaseSitesAnswer {
  items: ({
    id: string | null;
    release: string | null;
    unit: string;
    name: {
      zh: string;
      en: string;
    };
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    since: string;
    told_at?: string;
    live_at?: string;
    result?: "succeeded" | "rolled_back" | "given_up";
    end_reason: string;
    open_faults: number;
    waits_for: ({
      id: string | null;
      code: string;
      step: string;
      name: {
        zh: string;
        en: string;
      };
      people: string[];
      due?: string;
      mine: boolean;
    })[];
  })[];
  by_stage: Record<string, number>;
  by_result: Record<string, number>;
}

export function listReleaseSites(sent: { path: { release: string } }): Promise<ListReleaseSitesAnswer> {
  return request<ListReleaseSitesAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/sites`, { method: 'GET' });
}

export interface StartDeployment {
  reason: string;
}

export interface StartDeploymentAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function startDeployment(sent: { path: { release: string }; body: StartDeployment }): Promise<StartDeploymentAnswer> {
  return request<StartDeploymentAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/start`, { method: 'POST', body: sent.body });
}

export interface CompleteStep {
  verdict?: string;
  to?: string;
  reason?: string;
  answers?: Record<string, {
    answer: string;
    remark?: string;
  }>;
  comment?: string;
  content?: unknown;
}

export interface CompleteStepAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function completeStep(sent: { path: { release: string; step: string }; body: CompleteStep }): Promise<CompleteStepAnswer> {
  return request<CompleteStepAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/steps/${encodeURIComponent(sent.path.step)}/complete`, { method: 'POST', body: sent.body });
}

export interface ReadTeamAnswer {
  formed: boolean;
  wanted: boolean;
  formed_at?: string;
  dissolved_at?: string;
  members: ({
    person: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    role: string;
    role_name: {
      zh: string;
      en: string;
    };
    at: string;
  })[];
  phases: ({
    phase: "planning" | "design" | "build" | "test" | "first_run";
    notes: ({
      by: {
        id: string | null;
        login: string;
        name: {
          zh: string;
          en: string;
        };
      };
      text: string;
      at: string;
    })[];
    tasks: ({
      no: number;
      what: string;
      person: {
        id: string | null;
        login: string;
        name: {
          zh: string;
          en: string;
        };
      };
      due?: string;
      done_at?: string;
      actions: string[];
    })[];
  })[];
  lacking: {
    role: string;
    name: {
      zh: string;
      en: string;
    };
  }[];
  actions: string[];
}

export function readTeam(sent: { path: { release: string } }): Promise<ReadTeamAnswer> {
  return request<ReadTeamAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team`, { method: 'GET' });
}

export type FormTeam = Record<string, never>;

export interface FormTeamAnswer {
  id: string | null;
  version: number;
}

export function formTeam(sent: { path: { release: string }; body: FormTeam }): Promise<FormTeamAnswer> {
  return request<FormTeamAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team`, { method: 'POST', body: sent.body });
}

export interface JoinTeam {
  person: string;
  role: string;
}

export interface JoinTeamAnswer {
  id: string | null;
  version: number;
  warnings: {
    code: string;
    role: string;
    missing: {
      zh: string;
      en: string;
    }[];
  }[];
}

export function joinTeam(sent: { path: { release: string }; body: JoinTeam }): Promise<JoinTeamAnswer> {
  return request<JoinTeamAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team/members`, { method: 'POST', body: sent.body });
}

export interface LeaveTeam {
  person: string;
  role: string;
}

export interface LeaveTeamAnswer {
  id: string | null;
  version: number;
}

export function leaveTeam(sent: { path: { release: string }; body: LeaveTeam }): Promise<LeaveTeamAnswer> {
  return request<LeaveTeamAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team/members/leave`, { method: 'POST', body: sent.body });
}

export interface NoteInTeam {
  phase: "planning" | "design" | "build" | "test" | "first_run";
  text: string;
}

export interface NoteInTeamAnswer {
  id: string | null;
  version: number;
}

export function noteInTeam(sent: { path: { release: string }; body: NoteInTeam }): Promise<NoteInTeamAnswer> {
  return request<NoteInTeamAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team/notes`, { method: 'POST', body: sent.body });
}

export interface SetTeamTask {
  phase: "planning" | "design" | "build" | "test" | "first_run";
  what: string;
  person: string;
  due?: string;
}

export interface SetTeamTaskAnswer {
  id: string | null;
  version: number;
}

export function setTeamTask(sent: { path: { release: string }; body: SetTeamTask }): Promise<SetTeamTaskAnswer> {
  return request<SetTeamTaskAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team/tasks`, { method: 'POST', body: sent.body });
}

export type FinishTeamTask = Record<string, never>;

export interface FinishTeamTaskAnswer {
  id: string | null;
  version: number;
}

export function finishTeamTask(sent: { path: { release: string; no: string }; body: FinishTeamTask }): Promise<FinishTeamTaskAnswer> {
  return request<FinishTeamTaskAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/team/tasks/${encodeURIComponent(sent.path.no)}/done`, { method: 'POST', body: sent.body });
}

export interface ReadTimelineAnswer {
  items: ({
    id: string | null;
    seq?: number;
    at: string;
    actor: string;
    via: string;
    act: string;
    noun: string;
    noun_id: string | null;
    type: string;
    code: string;
    about: {
      zh: string;
      en: string;
    };
    verdict: {
      zh: string;
      en: string;
    };
    reason: string;
    payload: unknown;
  })[];
  next?: string | null;
}

export function readTimeline(sent: { path: { release: string }; query: { code?: string; after?: string | null; limit?: number } }): Promise<ReadTimelineAnswer> {
  return request<ReadTimelineAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/timeline`, { method: 'GET', query: sent.query });
}

export interface ReadTraceAnswer {
  release: string | null;
  number: string;
  title: string;
  versions: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    kind: string;
    installed_version: string;
    planned_version: string;
    confirmed: boolean;
    changes: ({
      id: string | null;
      number: string;
      title: string;
    })[];
  })[];
  links: {
    kind: string;
    name: string;
    words: {
      zh: string;
      en: string;
    };
    href: string;
    page: string;
    at?: string;
  }[];
  gaps: string[];
}

export function readTrace(sent: { path: { release: string } }): Promise<ReadTraceAnswer> {
  return request<ReadTraceAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/trace`, { method: 'GET' });
}

export interface ListTrainingsAnswer {
  items: ({
    id: string | null;
    kind: string;
    on: string;
    held_at?: string;
    audience: string;
    materials: string;
    attendees: {
      person: string;
      attended: boolean;
      passed?: boolean;
    }[];
    required: number;
    trained: number;
    missing: string[];
    feedback: {
      by: string;
      rating: number;
      text: string;
      at: string;
    }[];
    mean_rating?: number;
    actions: string[];
  })[];
}

export function listTrainings(sent: { path: { release: string } }): Promise<ListTrainingsAnswer> {
  return request<ListTrainingsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/trainings`, { method: 'GET' });
}

export interface PlanTraining {
  kind: string;
  on: string;
  audience: string;
  materials: string;
  required?: string[];
}

export interface PlanTrainingAnswer {
  id: string | null;
  version: number;
}

export function planTraining(sent: { path: { release: string }; body: PlanTraining }): Promise<PlanTrainingAnswer> {
  return request<PlanTrainingAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/trainings`, { method: 'POST', body: sent.body });
}

export interface TakeAttendance {
  held_at: string;
  attendees: {
    person: string;
    attended: boolean;
    passed?: boolean;
  }[];
}

export interface TakeAttendanceAnswer {
  id: string | null;
  version: number;
}

export function takeAttendance(sent: { path: { release: string; training: string }; body: TakeAttendance }): Promise<TakeAttendanceAnswer> {
  return request<TakeAttendanceAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/trainings/${encodeURIComponent(sent.path.training)}/attendance`, { method: 'POST', body: sent.body });
}

export interface GiveFeedback {
  rating: number;
  text: string;
}

export interface GiveFeedbackAnswer {
  id: string | null;
  version: number;
}

export function giveFeedback(sent: { path: { release: string; training: string }; body: GiveFeedback }): Promise<GiveFeedbackAnswer> {
  return request<GiveFeedbackAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/trainings/${encodeURIComponent(sent.path.training)}/feedback`, { method: 'POST', body: sent.body });
}

export type UnwatchRelease = Record<string, never>;

export interface UnwatchReleaseAnswer {
  watched: boolean;
}

export function unwatchRelease(sent: { path: { release: string }; body: UnwatchRelease }): Promise<UnwatchReleaseAnswer> {
  return request<UnwatchReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/unwatch`, { method: 'POST', body: sent.body });
}

export interface ListReleaseVersionsAnswer {
  pack: string;
  items: {
    version: string;
    digest: string;
    effective: string;
    current: boolean;
  }[];
}

export function listReleaseVersions(sent: { path: { release: string } }): Promise<ListReleaseVersionsAnswer> {
  return request<ListReleaseVersionsAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/versions`, { method: 'GET' });
}

export type WatchRelease = Record<string, never>;

export interface WatchReleaseAnswer {
  watched: boolean;
}

export function watchRelease(sent: { path: { release: string }; body: WatchRelease }): Promise<WatchReleaseAnswer> {
  return request<WatchReleaseAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/watch`, { method: 'POST', body: sent.body });
}

export interface AssignWork {
  what: string;
  person?: string;
  role?: string;
  due?: string;
}

export interface AssignWorkAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function assignWork(sent: { path: { release: string }; body: AssignWork }): Promise<AssignWorkAnswer> {
  return request<AssignWorkAnswer>(`/api/v1/releases/${encodeURIComponent(sent.path.release)}/work`, { method: 'POST', body: sent.body });
}

export interface ListReportsAnswer {
  items: {
    period: string;
    from: string;
    to: string;
    at: string;
    releases: number;
    success_rate?: number;
    failures: number;
    not_reviewed: number;
  }[];
  actions: string[];
}

export function listReports(): Promise<ListReportsAnswer> {
  return request<ListReportsAnswer>(`/api/v1/reports`, { method: 'GET' });
}

export interface MakeReport {
  period: string;
}

export interface MakeReportAnswer {
  id: string | null;
  version: number;
}

export function makeReport(sent: { body: MakeReport }): Promise<MakeReportAnswer> {
  return request<MakeReportAnswer>(`/api/v1/reports`, { method: 'POST', body: sent.body });
}

export interface ReadReportAnswer {
  made: {
    period: string;
    from: string;
    to: string;
    lines: ({
      indicator: {
        code: string;
        name: {
          zh: string;
          en: string;
        };
        formula: string;
        unit: "percent" | "ratio" | "number" | "days";
        period: "month" | "quarter" | "year";
        target: {
          at_least?: number;
          at_most?: number;
        };
      };
      value?: number;
      numerator: number;
      denominator: number;
      because: string;
      met?: boolean;
    })[];
    by_type: Record<string, Record<string, number>>;
    packs: ({
      pack: string;
      name: {
        zh: string;
        en: string;
      };
      lines: ({
        indicator: {
          code: string;
          name: {
            zh: string;
            en: string;
          };
          formula: string;
          unit: "percent" | "ratio" | "number" | "days";
          period: "month" | "quarter" | "year";
          target: {
            at_least?: number;
            at_most?: number;
          };
        };
        value?: number;
        numerator: number;
        denominator: number;
        because: string;
        met?: boolean;
      })[];
    })[];
    failures: ({
      release: string | null;
      number: string;
      title: string;
      result: string;
      ended_at?: string;
    })[];
    by: string | null;
    at: string;
  };
  failures: ({
    failed: {
      release: string | null;
      number: string;
      title: string;
      result: string;
      ended_at?: string;
    };
    review: string;
  })[];
}

export function readReport(sent: { path: { period: string } }): Promise<ReadReportAnswer> {
  return request<ReadReportAnswer>(`/api/v1/reports/${encodeURIComponent(sent.path.period)}`, { method: 'GET' });
}

export type GiveResourceBack = Record<string, never>;

export interface GiveResourceBackAnswer {
  id: string | null;
  version: number;
}

export function giveResourceBack(sent: { path: { reservation: string }; body: GiveResourceBack }): Promise<GiveResourceBackAnswer> {
  return request<GiveResourceBackAnswer>(`/api/v1/reservations/${encodeURIComponent(sent.path.reservation)}/give-back`, { method: 'POST', body: sent.body });
}

export interface ListRetentionDueAnswer {
  due: ({
    kind: "attachments" | "people";
    id: string | null;
    release: string | null;
    release_number: string;
    name: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    size: number;
    since: string;
    due_at: string;
    because: {
      code: string;
      parameters: Record<string, string>;
    }[];
  })[];
  kept: ({
    kind: "attachments" | "people";
    id: string | null;
    release: string | null;
    release_number: string;
    name: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    size: number;
    since: string;
    due_at: string;
    because: {
      code: string;
      parameters: Record<string, string>;
    }[];
  })[];
  actions: string[];
}

export function listRetentionDue(): Promise<ListRetentionDueAnswer> {
  return request<ListRetentionDueAnswer>(`/api/v1/retention/due`, { method: 'GET' });
}

export interface ListRetentionRulesAnswer {
  items: ({
    id?: string | null;
    kind: "attachments" | "people";
    months: number;
    least: number;
    suggested: number;
    confirmed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    confirmed_at?: string;
    proposed_months?: number;
    proposed_because: string;
    proposed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    proposed_at?: string;
    actions: string[];
  })[];
  actions: string[];
}

export function listRetentionRules(): Promise<ListRetentionRulesAnswer> {
  return request<ListRetentionRulesAnswer>(`/api/v1/retention/rules`, { method: 'GET' });
}

export interface ProposeRetentionRule {
  kind: "attachments" | "people";
  months: number;
  reason: string;
}

export interface ProposeRetentionRuleAnswer {
  id: string | null;
  version: number;
}

export function proposeRetentionRule(sent: { body: ProposeRetentionRule }): Promise<ProposeRetentionRuleAnswer> {
  return request<ProposeRetentionRuleAnswer>(`/api/v1/retention/rules`, { method: 'POST', body: sent.body });
}

export interface AnswerRetentionRule {
  confirmed: boolean;
  reason: string;
}

export interface AnswerRetentionRuleAnswer {
  id: string | null;
  version: number;
}

export function answerRetentionRule(sent: { path: { rule: string }; body: AnswerRetentionRule }): Promise<AnswerRetentionRuleAnswer> {
  return request<AnswerRetentionRuleAnswer>(`/api/v1/retention/rules/${encodeURIComponent(sent.path.rule)}/answer`, { method: 'POST', body: sent.body });
}

export interface ListRetentionRunsAnswer {
  items: ({
    id: string | null;
    number: string;
    state: "proposed" | "carried_out" | "declined";
    reason: string;
    proposed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    proposed_at: string;
    items: number;
    closed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    closed_at?: string;
    declined_because: string;
  })[];
  next?: string | null;
}

export function listRetentionRuns(sent: { query: { after?: string | null; limit?: number } }): Promise<ListRetentionRunsAnswer> {
  return request<ListRetentionRunsAnswer>(`/api/v1/retention/runs`, { method: 'GET', query: sent.query });
}

export interface ProposeRetentionRun {
  reason: string;
}

export interface ProposeRetentionRunAnswer {
  id: string | null;
  version: number;
}

export function proposeRetentionRun(sent: { body: ProposeRetentionRun }): Promise<ProposeRetentionRunAnswer> {
  return request<ProposeRetentionRunAnswer>(`/api/v1/retention/runs`, { method: 'POST', body: sent.body });
}

export interface ReadRetentionRunAnswer {
  run: {
    id: string | null;
    number: string;
    state: "proposed" | "carried_out" | "declined";
    reason: string;
    proposed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    proposed_at: string;
    items: number;
    closed_by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    closed_at?: string;
    declined_because: string;
  };
  items: ({
    kind: "attachments" | "people";
    id: string | null;
    release: string | null;
    release_number: string;
    name: string;
    person?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    size: number;
    since: string;
    due_at: string;
    because: {
      code: string;
      parameters: Record<string, string>;
    }[];
  })[];
  protocol?: {
    number: string;
    items: (string | null)[];
    erased: ({
      kind: "attachments" | "people";
      item: string | null;
      what: string;
      row: string | null;
      digest: string;
      size: number;
    })[];
    left: ({
      item: string | null;
      because: string[];
    })[];
    journal: {
      payloads: (string | null)[];
      veiled: ({
        person: string | null;
        pseudonym: string;
        entries: number;
        digest: string;
      })[];
    };
    by: string | null;
    proof: string;
    at: string;
  };
  actions: string[];
}

export function readRetentionRun(sent: { path: { run: string } }): Promise<ReadRetentionRunAnswer> {
  return request<ReadRetentionRunAnswer>(`/api/v1/retention/runs/${encodeURIComponent(sent.path.run)}`, { method: 'GET' });
}

export interface DeclineRetentionRun {
  reason: string;
}

export interface DeclineRetentionRunAnswer {
  id: string | null;
  version: number;
}

export function declineRetentionRun(sent: { path: { run: string }; body: DeclineRetentionRun }): Promise<DeclineRetentionRunAnswer> {
  return request<DeclineRetentionRunAnswer>(`/api/v1/retention/runs/${encodeURIComponent(sent.path.run)}/decline`, { method: 'POST', body: sent.body });
}

export type SignRetentionRun = Record<string, never>;

export interface SignRetentionRunAnswer {
  id: string | null;
  version: number;
}

export function signRetentionRun(sent: { path: { run: string }; body: SignRetentionRun }): Promise<SignRetentionRunAnswer> {
  return request<SignRetentionRunAnswer>(`/api/v1/retention/runs/${encodeURIComponent(sent.path.run)}/sign`, { method: 'POST', body: sent.body });
}

export interface ListReviewsAnswer {
  items: ({
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    kind: "process" | "owners";
    title: string;
    held_at: string;
    interval: "once" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
    participants: number;
    held: boolean;
    owed: boolean;
    ended: boolean;
  })[];
  actions: string[];
}

export function listReviews(sent: { query: { pack?: string } }): Promise<ListReviewsAnswer> {
  return request<ListReviewsAnswer>(`/api/v1/reviews`, { method: 'GET', query: sent.query });
}

export interface PlanReview {
  pack: string;
  kind?: "process" | "owners";
  title: string;
  held_at: string;
  interval?: "once" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
  participants: {
    person: string;
    process?: string;
  }[];
}

export interface PlanReviewAnswer {
  id: string | null;
  version: number;
}

export function planReview(sent: { body: PlanReview }): Promise<PlanReviewAnswer> {
  return request<PlanReviewAnswer>(`/api/v1/reviews`, { method: 'POST', body: sent.body });
}

export interface ReadReviewAnswer {
  head: {
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    kind: "process" | "owners";
    title: string;
    held_at: string;
    interval: "once" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
    participants: number;
    held: boolean;
    owed: boolean;
    ended: boolean;
  };
  participants: ({
    person: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    process: string;
    present: boolean;
  })[];
  others: ({
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  })[];
  items: ({
    text: string;
    improvements: ({
      id: string | null;
      number: string;
      pack: string;
      pack_name: {
        zh: string;
        en: string;
      };
      kind: "suggestion" | "problem" | "measure";
      title: string;
      state: "proposed" | "confirmed" | "in_progress" | "done" | "refused";
      by?: {
        id: string | null;
        login: string;
        name: {
          zh: string;
          en: string;
        };
      };
      at: string;
      in_charge: ({
        id: string | null;
        name: {
          zh: string;
          en: string;
        };
      })[];
      measure: string;
      person?: {
        id: string | null;
        login: string;
        name: {
          zh: string;
          en: string;
        };
      };
      unit?: {
        id: string | null;
        name: {
          zh: string;
          en: string;
        };
      };
      due?: string;
      overdue: boolean;
      indicator: string;
    })[];
  })[];
  minutes_by?: {
    id: string | null;
    login: string;
    name: {
      zh: string;
      en: string;
    };
  };
  minutes_at?: string;
  next?: string | null;
  actions: string[];
}

export function readReview(sent: { path: { review: string } }): Promise<ReadReviewAnswer> {
  return request<ReadReviewAnswer>(`/api/v1/reviews/${encodeURIComponent(sent.path.review)}`, { method: 'GET' });
}

export type EndReviewSeries = Record<string, never>;

export interface EndReviewSeriesAnswer {
  id: string | null;
  version: number;
}

export function endReviewSeries(sent: { path: { review: string }; body: EndReviewSeries }): Promise<EndReviewSeriesAnswer> {
  return request<EndReviewSeriesAnswer>(`/api/v1/reviews/${encodeURIComponent(sent.path.review)}/end`, { method: 'POST', body: sent.body });
}

export interface KeepReviewMinutes {
  items: string[];
  present: string[];
}

export interface KeepReviewMinutesAnswer {
  id: string | null;
  version: number;
}

export function keepReviewMinutes(sent: { path: { review: string }; body: KeepReviewMinutes }): Promise<KeepReviewMinutesAnswer> {
  return request<KeepReviewMinutesAnswer>(`/api/v1/reviews/${encodeURIComponent(sent.path.review)}/minutes`, { method: 'POST', body: sent.body });
}

export interface ListRolesAnswer {
  items: ({
    role: string;
    name: {
      zh: string;
      en: string;
    };
    family: "administrator" | "business";
    permissions: ("sign_in" | "use_own_account" | "read_business" | "take_part" | "manage_changes" | "manage_library" | "manage_cmdb" | "manage_people" | "grant_roles" | "read_journal" | "run_system" | "deploy" | "move_clock" | "post_work_orders" | "read_figures" | "read_calendar" | "keep_records")[];
    profile: {
      description: {
        zh: string;
        en: string;
      };
      duties: {
        zh: string;
        en: string;
      }[];
      skills: {
        zh: string;
        en: string;
      }[];
      indicators: {
        zh: string;
        en: string;
      }[];
    };
    is_own: boolean;
    merged_into: string;
    actions: string[];
  })[];
  actions: string[];
}

export function listRoles(): Promise<ListRolesAnswer> {
  return request<ListRolesAnswer>(`/api/v1/roles`, { method: 'GET' });
}

export interface CreateRole {
  role: string;
  name: {
    zh: string;
    en: string;
  };
  profile?: {
    description: {
      zh: string;
      en: string;
    };
    duties: {
      zh: string;
      en: string;
    }[];
    skills: {
      zh: string;
      en: string;
    }[];
    indicators: {
      zh: string;
      en: string;
    }[];
  };
}

export interface CreateRoleAnswer {
  id: string | null;
  version: number;
}

export function createRole(sent: { body: CreateRole }): Promise<CreateRoleAnswer> {
  return request<CreateRoleAnswer>(`/api/v1/roles`, { method: 'POST', body: sent.body });
}

export interface MergeRoles {
  into: string;
  reason: string;
}

export interface MergeRolesAnswer {
  id: string | null;
  version: number;
}

export function mergeRoles(sent: { path: { role: string }; body: MergeRoles }): Promise<MergeRolesAnswer> {
  return request<MergeRolesAnswer>(`/api/v1/roles/${encodeURIComponent(sent.path.role)}/merge`, { method: 'POST', body: sent.body });
}

export interface RenameRole {
  name: {
    zh: string;
    en: string;
  };
}

export interface RenameRoleAnswer {
  id: string | null;
  version: number;
}

export function renameRole(sent: { path: { role: string }; body: RenameRole }): Promise<RenameRoleAnswer> {
  return request<RenameRoleAnswer>(`/api/v1/roles/${encodeURIComponent(sent.path.role)}/name`, { method: 'POST', body: sent.body });
}

export interface SearchAnswer {
  groups: ({
    kind: "release" | "record" | "document" | "knowledge" | "problem" | "change" | "configuration_item" | "library_entry" | "controlled_document";
    items: ({
      kind: "release" | "record" | "document" | "knowledge" | "problem" | "change" | "configuration_item" | "library_entry" | "controlled_document";
      id: string | null;
      name: {
        zh: string;
        en: string;
      };
      number: string;
      passage: string;
      release?: string | null;
      release_number: string;
      release_title: string;
      paper: string;
      at: string;
    })[];
    next?: string | null;
  })[];
}

export function search(sent: { query: { text: string; kind?: "release" | "record" | "document" | "knowledge" | "problem" | "change" | "configuration_item" | "library_entry" | "controlled_document"; unit?: string | null; system?: string | null; from?: string; before?: string; after?: string | null; limit?: number } }): Promise<SearchAnswer> {
  return request<SearchAnswer>(`/api/v1/search`, { method: 'GET', query: sent.query });
}

export interface ReadSessionAnswer {
  id: string | null;
  version: number;
  login: string;
  name: string;
  unit: string | null;
  language: string;
  zone: string;
  numbers: "comma_point" | "point_comma" | "space_comma" | "plain";
  roles: ({
    grant: string | null;
    role: string;
    name: string;
    place: {
      unit: string | null;
      system: string | null;
      site: string | null;
      release: string | null;
    };
  })[];
  permissions: ("sign_in" | "use_own_account" | "read_business" | "take_part" | "manage_changes" | "manage_library" | "manage_cmdb" | "manage_people" | "grant_roles" | "read_journal" | "run_system" | "deploy" | "move_clock" | "post_work_orders" | "read_figures" | "read_calendar" | "keep_records")[];
  proven: boolean;
  csrf: string;
}

export function readSession(): Promise<ReadSessionAnswer> {
  return request<ReadSessionAnswer>(`/api/v1/session`, { method: 'GET' });
}

export interface SignIn {
  login: string;
  password: string;
}

export interface SignInAnswer {
  id: string | null;
  version: number;
  login: string;
  name: string;
  unit: string | null;
  language: string;
  zone: string;
  numbers: "comma_point" | "point_comma" | "space_comma" | "plain";
  roles: ({
    grant: string | null;
    role: string;
    name: string;
    place: {
      unit: string | null;
      system: string | null;
      site: string | null;
      release: string | null;
    };
  })[];
  permissions: ("sign_in" | "use_own_account" | "read_business" | "take_part" | "manage_changes" | "manage_library" | "manage_cmdb" | "manage_people" | "grant_roles" | "read_journal" | "run_system" | "deploy" | "move_clock" | "post_work_orders" | "read_figures" | "read_calendar" | "keep_records")[];
  proven: boolean;
  csrf: string;
}

export function signIn(sent: { body: SignIn }): Promise<SignInAnswer> {
  return request<SignInAnswer>(`/api/v1/session`, { method: 'POST', body: sent.body });
}

export interface SignOutAnswer {
  id: string | null;
  version: number;
}

export function signOut(): Promise<SignOutAnswer> {
  return request<SignOutAnswer>(`/api/v1/session`, { method: 'DELETE' });
}

export interface Reauthenticate {
  password: string;
}

export interface ReauthenticateAnswer {
  proven_until: string;
  csrf: string;
}

export function reauthenticate(sent: { body: Reauthenticate }): Promise<ReauthenticateAnswer> {
  return request<ReauthenticateAnswer>(`/api/v1/session/proof`, { method: 'POST', body: sent.body });
}

export type EndSession = Record<string, never>;

export interface EndSessionAnswer {
  id: string | null;
  version: number;
}

export function endSession(sent: { path: { session: string }; body: EndSession }): Promise<EndSessionAnswer> {
  return request<EndSessionAnswer>(`/api/v1/sessions/${encodeURIComponent(sent.path.session)}`, { method: 'DELETE', body: sent.body });
}

export interface SetUp {
  token: string;
  login?: string;
  name?: {
    zh: string;
    en: string;
  };
  password: string;
}

export interface SetUpAnswer {
  id: string | null;
  version: number;
}

export function setUp(sent: { body: SetUp }): Promise<SetUpAnswer> {
  return request<SetUpAnswer>(`/api/v1/set-up`, { method: 'POST', body: sent.body });
}

export interface ReadAdministratorsRuleAnswer {
  two_allowed: boolean;
  actions: string[];
}

export function readAdministratorsRule(): Promise<ReadAdministratorsRuleAnswer> {
  return request<ReadAdministratorsRuleAnswer>(`/api/v1/settings/administrators`, { method: 'GET' });
}

export interface AllowTwoAdministrators {
  allowed: boolean;
  reason: string;
}

export interface AllowTwoAdministratorsAnswer {
  two_allowed: boolean;
  actions: string[];
}

export function allowTwoAdministrators(sent: { body: AllowTwoAdministrators; version?: number | undefined }): Promise<AllowTwoAdministratorsAnswer> {
  return request<AllowTwoAdministratorsAnswer>(`/api/v1/settings/administrators`, { method: 'PUT', body: sent.body, version: sent.version });
}

export interface ReadLeavingSettingsAnswer {
  mail_server: string;
  mail_security: string;
  mail_from: string;
  base_url: string;
  webhooks: boolean;
}

export function readLeavingSettings(): Promise<ReadLeavingSettingsAnswer> {
  return request<ReadLeavingSettingsAnswer>(`/api/v1/settings/leaving`, { method: 'GET' });
}

export interface ReadSiteAnswer {
  site: {
    id: string | null;
    release: string | null;
    unit: string;
    name: {
      zh: string;
      en: string;
    };
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    since: string;
    told_at?: string;
    live_at?: string;
    result?: "succeeded" | "rolled_back" | "given_up";
    end_reason: string;
    open_faults: number;
    waits_for: ({
      id: string | null;
      code: string;
      step: string;
      name: {
        zh: string;
        en: string;
      };
      people: string[];
      due?: string;
      mine: boolean;
    })[];
  };
  release_number: string;
  release_title: string;
  faults: ({
    number: number;
    found_at?: string;
    symptom: string;
    severity: string;
    by: string | null;
    at: string;
    solved_at?: string;
  })[];
  deployment: string | null;
  actions: string[];
}

export function readSite(sent: { path: { site: string } }): Promise<ReadSiteAnswer> {
  return request<ReadSiteAnswer>(`/api/v1/sites/${encodeURIComponent(sent.path.site)}`, { method: 'GET' });
}

export interface ReportSiteFault {
  found_at?: string;
  symptom?: string;
  severity: string;
}

export interface ReportSiteFaultAnswer {
  id: string | null;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  version: number;
}

export function reportSiteFault(sent: { path: { site: string }; body: ReportSiteFault }): Promise<ReportSiteFaultAnswer> {
  return request<ReportSiteFaultAnswer>(`/api/v1/sites/${encodeURIComponent(sent.path.site)}/faults`, { method: 'POST', body: sent.body });
}

export interface SolveSiteFault {
  number: number;
}

export interface SolveSiteFaultAnswer {
  id: string | null;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  version: number;
}

export function solveSiteFault(sent: { path: { site: string }; body: SolveSiteFault }): Promise<SolveSiteFaultAnswer> {
  return request<SolveSiteFaultAnswer>(`/api/v1/sites/${encodeURIComponent(sent.path.site)}/faults/solved`, { method: 'POST', body: sent.body });
}

export interface GiveUpSite {
  reason: string;
}

export interface GiveUpSiteAnswer {
  id: string | null;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  version: number;
}

export function giveUpSite(sent: { path: { site: string }; body: GiveUpSite }): Promise<GiveUpSiteAnswer> {
  return request<GiveUpSiteAnswer>(`/api/v1/sites/${encodeURIComponent(sent.path.site)}/give-up`, { method: 'POST', body: sent.body });
}

export interface ListSoftwareVersionsAnswer {
  items: ({
    software: {
      id: string | null;
      system: string | null;
      name: string;
      package_version: string;
      digest: string;
      entry: string | null;
      state: "quarantined" | "in_library" | "checked_out" | "withdrawn";
      place: string;
      removed: boolean;
      updated_by: string | null;
      updated_at: string;
    };
    actions: string[];
  })[];
  next?: string | null;
}

export function listSoftwareVersions(sent: { query: { system?: string | null; entry?: string | null; removed?: boolean; after?: string | null; limit?: number } }): Promise<ListSoftwareVersionsAnswer> {
  return request<ListSoftwareVersionsAnswer>(`/api/v1/software-versions`, { method: 'GET', query: sent.query });
}

export interface EnterSoftware {
  system: string | null;
  name: string;
  package_version: string;
  digest: string;
}

export interface EnterSoftwareAnswer {
  id: string | null;
  version: number;
}

export function enterSoftware(sent: { body: EnterSoftware }): Promise<EnterSoftwareAnswer> {
  return request<EnterSoftwareAnswer>(`/api/v1/software-versions`, { method: 'POST', body: sent.body });
}

export interface CorrectSoftware {
  package_version: string;
  digest: string;
  reason: string;
}

export interface CorrectSoftwareAnswer {
  id: string | null;
  version: number;
}

export function correctSoftware(sent: { path: { software: string }; body: CorrectSoftware }): Promise<CorrectSoftwareAnswer> {
  return request<CorrectSoftwareAnswer>(`/api/v1/software-versions/${encodeURIComponent(sent.path.software)}/correct`, { method: 'POST', body: sent.body });
}

export interface RemoveSoftware {
  reason: string;
}

export interface RemoveSoftwareAnswer {
  id: string | null;
  version: number;
}

export function removeSoftware(sent: { path: { software: string }; body: RemoveSoftware }): Promise<RemoveSoftwareAnswer> {
  return request<RemoveSoftwareAnswer>(`/api/v1/software-versions/${encodeURIComponent(sent.path.software)}/remove`, { method: 'POST', body: sent.body });
}

export interface ListSummariesAnswer {
  items: ({
    id: string | null;
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    managers: ({
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    })[];
    deliver_at: string;
    interval: "once" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
    note: string;
    delivered_at?: string;
    period: string;
    lines: ({
      indicator: {
        code: string;
        name: {
          zh: string;
          en: string;
        };
        formula: string;
        unit: "percent" | "ratio" | "number" | "days";
        period: "month" | "quarter" | "year";
        target: {
          at_least?: number;
          at_most?: number;
        };
      };
      value?: number;
      numerator: number;
      denominator: number;
      because: string;
      met?: boolean;
    })[];
    open_improvements: number;
    overdue_improvements: number;
    endorsements: ({
      by: {
        id: string | null;
        login: string;
        name: {
          zh: string;
          en: string;
        };
      };
      endorsed: boolean;
      comment: string;
      at: string;
    })[];
    actions: string[];
  })[];
  actions: string[];
}

export function listSummaries(sent: { query: { pack?: string } }): Promise<ListSummariesAnswer> {
  return request<ListSummariesAnswer>(`/api/v1/summaries`, { method: 'GET', query: sent.query });
}

export interface ScheduleSummary {
  pack: string;
  managers: string[];
  deliver_at?: string;
  interval?: "once" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
  note?: string;
}

export interface ScheduleSummaryAnswer {
  id: string | null;
  version: number;
}

export function scheduleSummary(sent: { body: ScheduleSummary }): Promise<ScheduleSummaryAnswer> {
  return request<ScheduleSummaryAnswer>(`/api/v1/summaries`, { method: 'POST', body: sent.body });
}

export interface EndorseSummary {
  endorsed: boolean;
  comment?: string;
}

export interface EndorseSummaryAnswer {
  id: string | null;
  version: number;
}

export function endorseSummary(sent: { path: { summary: string }; body: EndorseSummary }): Promise<EndorseSummaryAnswer> {
  return request<EndorseSummaryAnswer>(`/api/v1/summaries/${encodeURIComponent(sent.path.summary)}/endorse`, { method: 'POST', body: sent.body });
}

export interface ListSystemsAnswer {
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    owner: string | null;
    live_version: string;
    live_release: string | null;
  })[];
  next?: string | null;
}

export function listSystems(sent: { query: { unit?: string | null; after?: string | null; limit?: number; order?: "entered" | "name" } }): Promise<ListSystemsAnswer> {
  return request<ListSystemsAnswer>(`/api/v1/systems`, { method: 'GET', query: sent.query });
}

export interface CreateSystem {
  code: string;
  name: {
    zh: string;
    en: string;
  };
  unit: string | null;
  owner: string | null;
}

export interface CreateSystemAnswer {
  id: string | null;
  version: number;
}

export function createSystem(sent: { body: CreateSystem }): Promise<CreateSystemAnswer> {
  return request<CreateSystemAnswer>(`/api/v1/systems`, { method: 'POST', body: sent.body });
}

export interface ReadSystemAnswer {
  id: string | null;
  code: string;
  name: {
    zh: string;
    en: string;
  };
  unit: string | null;
  owner: string | null;
  live_version: string;
  live_release: string | null;
}

export function readSystem(sent: { path: { system: string } }): Promise<ReadSystemAnswer> {
  return request<ReadSystemAnswer>(`/api/v1/systems/${encodeURIComponent(sent.path.system)}`, { method: 'GET' });
}

export interface ListSystemVersionsAnswer {
  items: ({
    id: string | null;
    name: string;
    number: {
      major: number;
      minor: number;
      fix: number;
    };
    version_class: string;
    release: string | null;
    release_number: string;
    release_title: string;
    at: string;
    corrections: ({
      number: {
        major: number;
        minor: number;
        fix: number;
      };
      name: string;
      because: string;
      by: string | null;
      at: string;
    })[];
    actions: string[];
  })[];
}

export function listSystemVersions(sent: { path: { system: string } }): Promise<ListSystemVersionsAnswer> {
  return request<ListSystemVersionsAnswer>(`/api/v1/systems/${encodeURIComponent(sent.path.system)}/versions`, { method: 'GET' });
}

export interface ListTargetsAnswer {
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    system: string | null;
    environment: string;
    host: string;
    port: number;
    user: string;
    host_key: string;
  })[];
  next?: string | null;
}

export function listTargets(sent: { query: { system?: string | null; after?: string | null; limit?: number; order?: "entered" | "name" } }): Promise<ListTargetsAnswer> {
  return request<ListTargetsAnswer>(`/api/v1/targets`, { method: 'GET', query: sent.query });
}

export interface CreateTarget {
  code: string;
  name: {
    zh: string;
    en: string;
  };
  system: string | null;
  environment: string;
  host: string;
  port: number;
  user: string;
  host_key: string;
}

export interface CreateTargetAnswer {
  id: string | null;
  version: number;
}

export function createTarget(sent: { body: CreateTarget }): Promise<CreateTargetAnswer> {
  return request<CreateTargetAnswer>(`/api/v1/targets`, { method: 'POST', body: sent.body });
}

export interface ReadTargetAnswer {
  id: string | null;
  code: string;
  name: {
    zh: string;
    en: string;
  };
  system: string | null;
  environment: string;
  host: string;
  port: number;
  user: string;
  host_key: string;
}

export function readTarget(sent: { path: { target: string } }): Promise<ReadTargetAnswer> {
  return request<ReadTargetAnswer>(`/api/v1/targets/${encodeURIComponent(sent.path.target)}`, { method: 'GET' });
}

export interface ListMyTasksAnswer {
  items: ({
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
    code: string;
    step: string;
    kind: "fill" | "sign" | "decide" | "check" | "work";
    state: "open" | "done" | "withdrawn";
    resign: boolean;
    form: string;
    work: string;
    since: string;
    due?: string;
    overdue: boolean;
    release: string | null;
    release_number: string;
    release_title: string;
    site: string | null;
    site_name: {
      zh: string;
      en: string;
    };
    verdict: string;
    verdict_name: {
      zh: string;
      en: string;
    };
    assigned: boolean;
  })[];
}

export function listMyTasks(sent: { query: { state?: string; text?: string; limit?: number } }): Promise<ListMyTasksAnswer> {
  return request<ListMyTasksAnswer>(`/api/v1/tasks`, { method: 'GET', query: sent.query });
}

export interface ReadTaskAnswer {
  task: {
    id: string | null;
    opened: {
      release: string | null;
      instance: string | null;
      element_key: number;
      element: string;
      step: string;
      code: string;
      name: {
        zh: string;
        en: string;
      };
      kind: "fill" | "sign" | "decide" | "check" | "work";
      stage: string;
      roles: string[];
      place: {
        unit: string | null;
        system: string | null;
        site: string | null;
        release: string | null;
      };
      people: (string | null)[];
      seat: string | null;
      form: string;
      work: string;
      verdicts: string[];
      returns: string[];
      due?: string;
      round: number;
      resign: boolean;
      delegated_by: string | null;
      delegated_by_natural: string | null;
      asks_comment: boolean;
      at: string;
    };
    state: "open" | "done" | "withdrawn";
    done: {
      verdict: string;
      to: string;
      by: string | null;
      by_natural: string | null;
      kept: boolean;
      at: string;
      comment: string;
      answers: unknown;
    };
  };
  version: number;
  line: {
    id: string | null;
    name: {
      zh: string;
      en: string;
    };
    code: string;
    step: string;
    kind: "fill" | "sign" | "decide" | "check" | "work";
    state: "open" | "done" | "withdrawn";
    resign: boolean;
    form: string;
    work: string;
    since: string;
    due?: string;
    overdue: boolean;
    release: string | null;
    release_number: string;
    release_title: string;
    site: string | null;
    site_name: {
      zh: string;
      en: string;
    };
    verdict: string;
    verdict_name: {
      zh: string;
      en: string;
    };
    assigned: boolean;
  };
  mine: boolean;
  role: {
    zh: string;
    en: string;
  };
  actions: string[];
  signed_at?: string;
  checks: {
    id: string;
    text: {
      zh: string;
      en: string;
    };
    fact: boolean;
    na: boolean;
    asked: boolean;
    holds: boolean;
  }[];
  inputs: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    there: boolean;
    revision: number;
    is_file: boolean;
    owed: boolean;
  }[];
  deliverables: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    there: boolean;
    revision: number;
    is_file: boolean;
    owed: boolean;
  }[];
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    kind: string;
    installed_version: string;
    planned_version: string;
    confirmed: boolean;
    changes: ({
      id: string | null;
      number: string;
      title: string;
    })[];
  })[];
  sections: {
    key: string;
    digest: string;
    content: unknown;
    signed_before?: string;
    changed: {
      field: string;
      before: unknown;
      after: unknown;
    }[];
    own: boolean;
  }[];
  verdicts: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
  }[];
  returns: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
  }[];
  refuses: boolean;
  act: {
    zh: string;
    en: string;
  };
  filed: {
    id: string;
    name: {
      zh: string;
      en: string;
    };
    there: boolean;
    revision: number;
    is_file: boolean;
    owed: boolean;
  }[];
  came_back?: {
    from: {
      zh: string;
      en: string;
    };
    verdict: {
      zh: string;
      en: string;
    };
    decided: string;
    by: string | null;
    at: string;
    why: string;
  };
  meetings_of: string;
  content?: unknown;
  record_version?: number;
}

export function readTask(sent: { path: { task: string }; query: { answers?: string } }): Promise<ReadTaskAnswer> {
  return request<ReadTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}`, { method: 'GET', query: sent.query });
}

export interface CompleteTask {
  verdict?: string;
  to?: string;
  reason?: string;
  answers?: Record<string, {
    answer: string;
    remark?: string;
  }>;
  comment?: string;
  content?: unknown;
}

export interface CompleteTaskAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function completeTask(sent: { path: { task: string }; body: CompleteTask }): Promise<CompleteTaskAnswer> {
  return request<CompleteTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}/complete`, { method: 'POST', body: sent.body });
}

export interface DelegateTask {
  person: string;
  reason: string;
}

export interface DelegateTaskAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function delegateTask(sent: { path: { task: string }; body: DelegateTask }): Promise<DelegateTaskAnswer> {
  return request<DelegateTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}/delegate`, { method: 'POST', body: sent.body });
}

export interface ReassignTask {
  person: string;
  reason: string;
}

export interface ReassignTaskAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function reassignTask(sent: { path: { task: string }; body: ReassignTask }): Promise<ReassignTaskAnswer> {
  return request<ReassignTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}/reassign`, { method: 'POST', body: sent.body });
}

export interface SignTask {
  verdict: "approve" | "return" | "refuse";
  to?: string;
  opinion?: string;
  answers?: Record<string, {
    answer: string;
    remark?: string;
  }>;
  sections: Record<string, string>;
}

export interface SignTaskAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function signTask(sent: { path: { task: string }; body: SignTask }): Promise<SignTaskAnswer> {
  return request<SignTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}/sign`, { method: 'POST', body: sent.body });
}

export interface WaiveTask {
  reason: string;
}

export interface WaiveTaskAnswer {
  id: string | null;
  state: "open" | "done" | "withdrawn";
  verdict: string;
  approval?: string | null;
  release: {
    id: string | null;
    number: string;
    stage: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    round: number;
    version: number;
  };
}

export function waiveTask(sent: { path: { task: string }; body: WaiveTask }): Promise<WaiveTaskAnswer> {
  return request<WaiveTaskAnswer>(`/api/v1/tasks/${encodeURIComponent(sent.path.task)}/waive`, { method: 'POST', body: sent.body });
}

export interface MoveTestClock {
  advance?: string;
  now?: string;
}

export interface MoveTestClockAnswer {
  now: string;
}

export function moveTestClock(sent: { body: MoveTestClock }): Promise<MoveTestClockAnswer> {
  return request<MoveTestClockAnswer>(`/api/v1/test-clock`, { method: 'POST', body: sent.body });
}

export interface ReadUnderWayAnswer {
  open: number;
  late: number;
  blocked: number;
  more: boolean;
  states: ({
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    count: number;
    late: number;
    blocked: number;
  })[];
  late_ones: ({
    id: string | null;
    number: string;
    title: string;
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    held: boolean;
    resigning: boolean;
    stuck: boolean;
    type: string;
    environment: string;
    system: string | null;
    system_code: string;
    pack_name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    department: string | null;
    project: string;
    round: number;
    created_by: string | null;
    due?: string;
    start?: string;
    end?: string;
    created_at: string;
    ended_at?: string;
  })[];
  blocked_ones: ({
    id: string | null;
    number: string;
    title: string;
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    held: boolean;
    resigning: boolean;
    stuck: boolean;
    type: string;
    environment: string;
    system: string | null;
    system_code: string;
    pack_name: {
      zh: string;
      en: string;
    };
    unit: string | null;
    department: string | null;
    project: string;
    round: number;
    created_by: string | null;
    due?: string;
    start?: string;
    end?: string;
    created_at: string;
    ended_at?: string;
  })[];
}

export function readUnderWay(sent: { query: { pack?: string; system?: string | null; supervisor?: string | null; urgency_class?: string } }): Promise<ReadUnderWayAnswer> {
  return request<ReadUnderWayAnswer>(`/api/v1/under-way`, { method: 'GET', query: sent.query });
}

export interface ListUnitsAnswer {
  items: ({
    id: string | null;
    code: string;
    name: {
      zh: string;
      en: string;
    };
    parent: string | null;
  })[];
}

export function listUnits(): Promise<ListUnitsAnswer> {
  return request<ListUnitsAnswer>(`/api/v1/units`, { method: 'GET' });
}

export interface CreateUnit {
  code: string;
  name: {
    zh: string;
    en: string;
  };
  parent?: string | null;
}

export interface CreateUnitAnswer {
  id: string | null;
  version: number;
}

export function createUnit(sent: { body: CreateUnit }): Promise<CreateUnitAnswer> {
  return request<CreateUnitAnswer>(`/api/v1/units`, { method: 'POST', body: sent.body });
}

export interface ListWebhooksAnswer {
  items: ({
    id: string | null;
    version: number;
    name: string;
    kind: "generic" | "dingtalk" | "wecom" | "feishu";
    origin: string;
    with_secret: boolean;
    tells: ("tasks" | "approvals" | "mentions" | "watched" | "timers" | "duty")[];
    notices: string[];
    language: string;
    state: "on" | "off" | "retired";
    by_itself: boolean;
    failures: number;
    answer: string;
    actions: string[];
  })[];
  is_set_up: boolean;
  plain_allowed: boolean;
}

export function listWebhooks(): Promise<ListWebhooksAnswer> {
  return request<ListWebhooksAnswer>(`/api/v1/webhooks`, { method: 'GET' });
}

export interface CreateWebhook {
  name: string;
  kind: "generic" | "dingtalk" | "wecom" | "feishu";
  url: string;
  secret?: string;
  tells: ("tasks" | "approvals" | "mentions" | "watched" | "timers" | "duty")[];
  notices?: string[];
  language: string;
}

export interface CreateWebhookAnswer {
  id: string | null;
  version: number;
}

export function createWebhook(sent: { body: CreateWebhook }): Promise<CreateWebhookAnswer> {
  return request<CreateWebhookAnswer>(`/api/v1/webhooks`, { method: 'POST', body: sent.body });
}

export interface ChangeWebhook {
  name: string;
  tells: ("tasks" | "approvals" | "mentions" | "watched" | "timers" | "duty")[];
  notices?: string[];
  language: string;
  url?: string;
  secret?: string;
}

export interface ChangeWebhookAnswer {
  id: string | null;
  version: number;
}

export function changeWebhook(sent: { path: { webhook: string }; body: ChangeWebhook; version?: number | undefined }): Promise<ChangeWebhookAnswer> {
  return request<ChangeWebhookAnswer>(`/api/v1/webhooks/${encodeURIComponent(sent.path.webhook)}`, { method: 'PUT', body: sent.body, version: sent.version });
}

export type RetireWebhook = Record<string, never>;

export interface RetireWebhookAnswer {
  id: string | null;
  version: number;
}

export function retireWebhook(sent: { path: { webhook: string }; body: RetireWebhook }): Promise<RetireWebhookAnswer> {
  return request<RetireWebhookAnswer>(`/api/v1/webhooks/${encodeURIComponent(sent.path.webhook)}`, { method: 'DELETE', body: sent.body });
}

export type TurnOffWebhook = Record<string, never>;

export interface TurnOffWebhookAnswer {
  id: string | null;
  version: number;
}

export function turnOffWebhook(sent: { path: { webhook: string }; body: TurnOffWebhook }): Promise<TurnOffWebhookAnswer> {
  return request<TurnOffWebhookAnswer>(`/api/v1/webhooks/${encodeURIComponent(sent.path.webhook)}/off`, { method: 'POST', body: sent.body });
}

export type TurnOnWebhook = Record<string, never>;

export interface TurnOnWebhookAnswer {
  id: string | null;
  version: number;
}

export function turnOnWebhook(sent: { path: { webhook: string }; body: TurnOnWebhook }): Promise<TurnOnWebhookAnswer> {
  return request<TurnOnWebhookAnswer>(`/api/v1/webhooks/${encodeURIComponent(sent.path.webhook)}/on`, { method: 'POST', body: sent.body });
}

export type TryWebhook = Record<string, never>;

export interface TryWebhookAnswer {
  id: string | null;
  version: number;
}

export function tryWebhook(sent: { path: { webhook: string }; body: TryWebhook }): Promise<TryWebhookAnswer> {
  return request<TryWebhookAnswer>(`/api/v1/webhooks/${encodeURIComponent(sent.path.webhook)}/trial`, { method: 'POST', body: sent.body });
}

export interface ReadWordsAnswer {
  words: Record<string, string>;
}

export function readWords(): Promise<ReadWordsAnswer> {
  return request<ReadWordsAnswer>(`/api/v1/words`, { method: 'GET' });
}

export interface ListWorkOrdersAnswer {
  items: ({
    change: string | null;
    change_number: string;
    change_state: "in_review" | "approved" | "rejected" | "implemented" | "withdrawn";
    work_order: string;
    release: string | null;
    number: string;
    title: string;
    pack: string;
    state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
    stage: string;
    stage_name: {
      zh: string;
      en: string;
    };
    planned_start?: string;
    planned_end?: string;
    actual_start?: string;
    actual_end?: string;
    let_go_at?: string;
    ended?: {
      end_state: string;
      grounds: string;
      reason: string;
      at: string;
    };
  })[];
}

export function listWorkOrders(sent: { query: { change?: string; reference?: string } }): Promise<ListWorkOrdersAnswer> {
  return request<ListWorkOrdersAnswer>(`/api/v1/work-orders`, { method: 'GET', query: sent.query });
}

export interface ReceiveWorkOrder {
  reference: string;
  change: string;
  environment: string;
  title?: string;
  pack?: string;
  type?: string;
  mode?: string;
  urgency_class?: string;
  kind_of_work?: string;
}

export interface ReceiveWorkOrderAnswer {
  id: string | null;
  number: string;
  stage: string;
  state: "requested" | "refused" | "planning" | "in_preparation" | "in_review" | "in_test" | "in_approval" | "in_countersign" | "referred" | "approved" | "scheduled" | "postponed" | "deploying" | "cut_over" | "awaiting_confirmation" | "rollback_decision" | "rolling_back" | "rolled_back" | "on_watch" | "emergency_handling" | "updating_configuration" | "closing" | "closed" | "cancelled" | "partly_successful";
  round: number;
  version: number;
}

export function receiveWorkOrder(sent: { body: ReceiveWorkOrder }): Promise<ReceiveWorkOrderAnswer> {
  return request<ReceiveWorkOrderAnswer>(`/api/v1/work-orders`, { method: 'POST', body: sent.body });
}

export interface ListYearPlansAnswer {
  items: ({
    pack: string;
    pack_name: {
      zh: string;
      en: string;
    };
    arises_at: string;
    due_at: string;
    overdue: boolean;
    by?: {
      id: string | null;
      login: string;
      name: {
        zh: string;
        en: string;
      };
    };
    at?: string;
    late: boolean;
    actions: string[];
  })[];
}

export function listYearPlans(sent: { query: { year: number } }): Promise<ListYearPlansAnswer> {
  return request<ListYearPlansAnswer>(`/api/v1/year-plans`, { method: 'GET', query: sent.query });
}

export interface DrawUpYearPlan {
  pack: string;
  year: number;
}

export interface DrawUpYearPlanAnswer {
  id: string | null;
  version: number;
}

export function drawUpYearPlan(sent: { body: DrawUpYearPlan }): Promise<DrawUpYearPlanAnswer> {
  return request<DrawUpYearPlanAnswer>(`/api/v1/year-plans`, { method: 'POST', body: sent.body });
}
