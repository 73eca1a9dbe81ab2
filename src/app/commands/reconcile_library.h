// The library is reconciled with the configuration database, and the report kept.
#pragma once

#include "app/accounts.h"
#include "domain/cmdb/reconciliation.h"

namespace fangxing::app {

struct ReconcileLibrary {
    static constexpr std::string_view act = "reconcile_library";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = cmdb::Reconciliation;
    static void describe(auto&, auto&) {}
};
base::Result<base::Json> carry_out(Work& work, const ReconcileLibrary& command);

}  // namespace fangxing::app
