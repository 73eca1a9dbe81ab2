#include "app/views/dossier.h"

#include <algorithm>

#include "app/bridge/case.h"
#include "app/bridge/documents.h"
#include "app/bridge/step_rules.h"
#include "app/pipeline.h"
#include "app/print/sayer.h"
#include "app/views/journal_proof.h"
#include "app/views/printed.h"
#include "domain/cmdb/item.h"

namespace fangxing::app {
namespace {

constexpr int entries_at_once = 500;

// A name that people gave stays within its folder, whatever unpacks it.
std::string plain_name(std::string name) {
    for (char& each : name) {
        if (each == '/' || each == '\\' || static_cast<unsigned char>(each) < 0x20) each = '_';
    }
    return name.empty() || name == "." || name == ".." ? "_" : name;
}

class DossierMaker {
  public:
    explicit DossierMaker(Case& of) : of_(of) {
        const auto& release = of.release();
        out_.number = release.number;
        out_.title = release.title;
        out_.pack_digest = release.pack_digest;
    }

    base::Result<DossierFiles> take() {
        add_text("release.json", {"发布", "The release"}, of_.release());
        TRY(add_records());
        TRY(add_approvals());
        add_rows<deployment::Deployment>("deployments",
                                         {"部署及各步骤", "Deployment, step by step"});
        add_items();
        add_documents();
        add_sheet("pages/trace.html", {"条款对照表", "What each clause asked, and who did it"},
                  trace());
        TRY(add_journal());
        std::ranges::sort(out_.files, {}, &DossierFile::path);
        return std::move(out_);
    }

  private:
    template <class T>
    void add_text(std::string path, base::Words what, const T& shown) {
        out_.files.push_back(
            {std::move(path), std::move(what), base::text_of(shown), std::nullopt, {}, 0});
    }
    void add_sheet(std::string path, base::Words what, Sheet sheet) {
        out_.files.push_back({std::move(path), std::move(what), {}, std::move(sheet), {}, 0});
    }
    template <class Row>
    void add_rows(const std::string& folder, const base::Words& what) {
        for (const auto& each : of_.work().where<Row>("release", of_.release().id.value)) {
            add_text(folder + "/" + each.id.text() + ".json", what, each);
        }
    }

    base::Result<void> add_records() {
        for (const auto& row : of_.records()) {
            const auto schema = of_.pack().records.find(row.kind);
            if (schema == of_.pack().records.end()) continue;
            const auto what = schema->second.title();
            add_text("records/" + row.kind + ".json", what, row);
            auto shown = TRY(look(of_.work(), PrintedRecord{of_.release().id, row.kind}));
            add_sheet("pages/" + row.kind + ".html", what, read_back<Sheet>(shown));
        }
        return {};
    }

    // Every signature as the envelope that was signed, and the clearances made of them.
    base::Result<void> add_approvals() {
        for (const auto& each : of_.approvals()) {
            out_.files.push_back({"approvals/" + each.id.text() + ".dsse.json",
                                  {"签字", "A signature"},
                                  each.statement.envelope,
                                  std::nullopt,
                                  {},
                                  0});
        }
        const auto of = of_.release().id.value;
        for (const auto& each : of_.work().where<clearance::Clearance>("release", of)) {
            out_.files.push_back({"clearances/" + each.id.text() + ".dsse.json",
                                  {"放行单", "A clearance"},
                                  each.issued.envelope,
                                  std::nullopt,
                                  {},
                                  0});
        }
        auto shown = TRY(look(of_.work(), PrintedApprovals{of_.release().id}));
        add_sheet("pages/approvals.html", {"审批表", "The approval sheet"},
                  read_back<Sheet>(shown));
        return {};
    }

    // As the CMDB has them now; what they were before, the journal tells.
    void add_items() {
        for (const auto id : of_.release().items) {
            const auto item = of_.work().find<cmdb::Item>(cmdb::ItemId{id.value});
            if (item) {
                add_text("cmdb/" + item->code + ".json", {"配置项", "A configuration item"}, *item);
            }
        }
    }

    void add_documents() {
        for (const auto& row : documents_of(of_)) {
            const auto* file = row.newest();
            if (!file) continue;
            out_.files.push_back({"documents/" + row.id.text() + "/" + plain_name(file->file_name),
                                  row.document.empty() ? base::Words{"附件", "An attachment"}
                                                       : paper_name(of_.pack(), row.document),
                                  {},
                                  std::nullopt,
                                  file->digest,
                                  file->size});
        }
    }

    // Each step by its number in the process document, with who did it when.
    Sheet trace() {
        Sayer say(of_);
        auto sheet = say.sheet({"条款对照表", "Clauses and what was done"});
        SheetPart part{say.of({"步骤", "Steps"}), {}, {}};
        const auto heads = {base::Words{"条款", "Clause"}, base::Words{"步骤", "Step"},
                            base::Words{"办理人", "Done by"}, base::Words{"时间", "At"},
                            base::Words{"结果", "Result"}};
        for (const auto& head : heads) part.table.heads.push_back(say.of(head));
        auto tasks = of_.all_tasks();
        std::ranges::sort(tasks, {},
                          [](const auto& each) { return std::pair(each.opened.at, each.id); });
        for (const auto& task : tasks) {
            if (task.state != release::TaskState::done) continue;
            part.table.rows.push_back({task.opened.code, say.of(task.opened.name),
                                       say.person(task.done.by), say.time(task.done.at),
                                       said_result(say, task)});
        }
        sheet.parts.push_back(std::move(part));
        say.close(sheet);
        return sheet;
    }

    std::string said_result(Sayer& say, const release::Task& task) {
        const auto own = verdict_name(of_.pack(), task.opened.step, task.done.verdict);
        const auto verdict = own.zh.empty() ? task.done.verdict : say.of(own);
        return task.done.comment.empty() ? verdict : verdict + "\n" + task.done.comment;
    }

    base::Result<void> add_journal() {
        auto& store = of_.work().store();
        ProvedEntries out;
        std::int64_t after = 0;
        std::int64_t last = 0;
        for (bool more = true; more;) {
            auto entries = store.timeline(of_.release().id.value, after, entries_at_once);
            more = entries.size() == static_cast<std::size_t>(entries_at_once);
            for (auto& each : entries) {
                if (each.seq == 0) TRY(proving(store, 0));
                last = std::max(last, each.seq);
                after = each.id;
                out.entries.push_back(
                    {store.sealed(each.seq - 1, 1).at(0), std::move(each.payload), {}});
            }
        }
        const auto checkpoint = TRY(proving(store, last));
        const Prover prover(store);
        for (auto& each : out.entries) each.path = prover.path(each.entry.seq, checkpoint.size);
        out.note = checkpoint.note;
        add_text("journal.json", {"审计记录及其证明", "The journal's part and its proof"}, out);
        return {};
    }

    Case& of_;
    DossierFiles out_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const DossierOf& view) {
    auto of = TRY(Case::open(work, view.release));
    if (of.release().is_open()) {
        return base::refuse(base::Kind::conflict, "dossier.release_open",
                            {{"number", of.release().number}});
    }
    return base::written(TRY(DossierMaker(of).take()));
}

}  // namespace fangxing::app
