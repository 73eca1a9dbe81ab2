// A snapshot that answers from memory what is known there, and from its database what is not.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/store.h"
#include "store/known/known.h"
#include "store/known/touched.h"

namespace fangxing::store {

// `Base`: the snapshot itself, SqliteStore or PostgresStore.
template <class Base>
class KnowingStore : public Base {
  public:
    // `batch`: which one the snapshot is of, nothing where that is not known; `base`: what the
    // snapshot is made with.
    template <class... OfBase>
    KnowingStore(Known& known, const Touched& touched, std::optional<Touched::Batch> batch,
                 OfBase&&... base)
        : Base(std::forward<OfBase>(base)...), known_(known), touched_(touched), batch_(batch) {}

    std::optional<app::Row> find(std::string_view table, std::int64_t id) override;
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override;
    std::vector<app::Row> where_any(std::string_view table, std::string_view column,
                                    const std::vector<app::Cell>& values,
                                    const app::Columns& columns) override;
    std::map<std::int64_t, std::int64_t> least_of(std::string_view table, std::string_view column,
                                                  std::string_view by,
                                                  const std::vector<app::Cell>& values,
                                                  const app::Columns& columns) override;
    std::vector<app::Row> releases(const app::ReleaseQuery& query) override;

  protected:
    // Memory answered what hangs on these.
    virtual void gave(const Grounds& grounds) { static_cast<void>(grounds); }
    // The database answered: by now it may be known of which batch it is.
    virtual void asked() {}
    void be_of(std::optional<Touched::Batch> batch) { batch_ = batch; }
    std::optional<Touched::Batch> batch() const { return batch_; }
    const Touched& touched() const { return touched_; }
    // Whether it would be answered from memory.
    bool is_known(const app::Question& question);

  private:
    Known::Kept known(std::string_view question);
    std::shared_ptr<const Known::Answer> remembered(std::string_view question);
    // `grounds(rows)`: what an answer of these rows hangs on.
    template <class GroundsOf, class Ask>
    std::vector<app::Row> answer(std::string question, const GroundsOf& grounds, const Ask& ask);
    std::vector<app::Row> by_ids(std::string_view table, const std::vector<app::Cell>& ids);

    Known& known_;
    const Touched& touched_;
    std::optional<Touched::Batch> batch_;
};

}  // namespace fangxing::store
