// The one way in: authenticate, authorise, idempotency, transaction, decide, apply, journal,
// outbox, commit. Every command and every view passes here, whoever asks.
//
// A command is a described struct with `act` (its name, an imperative) and `permission`, and a
// function `base::Result<base::Json> carry_out(Work&, const Command&)`. A view is a described
// struct with `permission` and `base::Result<base::JsonText> look(Work&, const View&)`.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/work.h"
#include "base/described_text.h"
#include "base/ensure.h"
#include "base/json_writer.h"

namespace fangxing::app {

struct Step {
    std::string_view act;
    access::Permission permission;
    std::string
        input;  // canonical text of the command, for idempotency and the journal of refusals
    std::function<base::Result<base::Json>(Work&)> carry_out;
};

// Runs a command. A refusal leaves no trace but its journal entry ("refused"); a lost race on a row
// is tried again unless the caller named a version.
base::Result<base::Json> run_step(const System& system, const Request& request, const Step& step);

// Runs a view on a snapshot, for those who have the permission.
base::Result<base::JsonText> look_step(
    const System& system, const Request& request, access::Permission permission,
    const std::function<base::Result<base::JsonText>(Work&)>& look);

// Whether the one behind the request has the permission.
base::Result<void> may_look(const System& system, const Request& request,
                            access::Permission permission);

template <class Command>
base::Result<base::Json> run(const System& system, const Request& request, const Command& command) {
    return run_step(system, request,
                    {Command::act, Command::permission, base::canonical_text(base::encode(command)),
                     [&](Work& work) { return carry_out(work, command); }});
}

template <class View>
base::Result<base::JsonText> look(const System& system, const Request& request, const View& view) {
    return look_step(system, request, View::permission,
                     [&](Work& work) { return look(work, view); });
}

// What a view showed, for those who make something else of it than JSON.
template <class T>
T read_back(const base::JsonText& shown) {
    auto value = base::read_own<T>(shown.text);
    base::ensure(value.has_value(), "an answer reads as it was written");
    return *std::move(value);
}

// Who is behind the request, as the store knows him now; an empty actor when nobody is signed in.
// Written in app/authenticate.cc. Refuses 401 where a session or token is given and not valid.
base::Result<access::Actor> authenticate(Store& store, const System& system,
                                         const Request& request);

}  // namespace fangxing::app
