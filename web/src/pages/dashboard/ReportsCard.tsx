// Reports that were made, each with its failures and how many of them still lack a review; each
// opens as it is printed.
import { useTranslation } from 'react-i18next';
import { listReports, type ListReportsAnswer } from '../../api/generated/client';
import { useNumbers } from '../../parts/numbers';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { valueText } from '../../parts/figures/figures';

const newest = 5;

function ReportTable({ lines }: { lines: readonly ListReportsAnswer['items'][number][] }) {
  const { t } = useTranslation();
  const write = useNumbers();
  return (
    <div className="board-scroll">
      <table className="board-table">
        <thead>
          <tr>
            <th>{t('dashboard.period')}</th>
            <th>{t('dashboard.report.releases')}</th>
            <th>{t('dashboard.report.success_rate')}</th>
            <th>{t('dashboard.report.failures')}</th>
            <th>{t('dashboard.report.made')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <tr key={each.period}>
              <td>
                <a href={`/api/v1/reports/${each.period}/print`} target="_blank" rel="noreferrer">
                  {each.period}
                </a>
              </td>
              <td>{write(each.releases)}</td>
              <td>{valueText(each.success_rate, 'percent', write) ?? t('dashboard.no_value')}</td>
              <td>
                {write(each.failures)}
                {each.not_reviewed > 0 && (
                  <span className="tone-fail board-not-reviewed">
                    {t('dashboard.report.not_reviewed', { count: each.not_reviewed })}
                  </span>
                )}
              </td>
              <td>
                <Time at={each.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ReportsCard() {
  const { t } = useTranslation();
  const { data } = useRead(['reports'], listReports, ['reports', 'records']);
  if (!data) return null;
  return (
    <section className="board-card" aria-labelledby="board-reports">
      <h2 id="board-reports">{t('dashboard.reports')}</h2>
      {data.items.length === 0 ? (
        <p className="board-none">{t('dashboard.no_reports')}</p>
      ) : (
        <>
          <ReportTable lines={data.items.slice(0, newest)} />
          {data.items.length > newest && (
            <details>
              <summary>
                {t('dashboard.older_reports', { count: data.items.length - newest })}
              </summary>
              <ReportTable lines={data.items.slice(newest)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}
