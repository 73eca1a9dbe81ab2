// The fields of each stored row under their short names: one list for writing and reading.
#pragma once

#include "process/engine/instance.h"

namespace fangxing::engine::stored {

// Rows are told apart by what they have, so that one list takes them const and not.
void fields(auto& f, auto& row)
    requires requires {
        row.rounds;
        row.thrower;
    }
{
    f("k", row.key);
    f("p", row.parent);
    f("e", row.element);
    f("ph", row.phase, Phase::active);
    f("l", row.loop);
    f("t", row.thrower);
    f("b", row.before);
    f("r", row.resting);
    f("m", row.rounds);
    f("x", row.variables);
}
void fields(auto& f, auto& row)
    requires requires {
        row.items;
        row.started;
    }
{
    f("i", row.items);
    f("n", row.total);
    f("s", row.started);
    f("c", row.completed);
}
void fields(auto& f, auto& row)
    requires requires {
        row.scope;
        row.flow;
        row.count;
    }
{
    f("s", row.scope);
    f("f", row.flow);
    f("n", row.count);
}
void fields(auto& f, auto& row)
    requires requires {
        row.due;
        row.period;
    }
{
    f("k", row.key);
    f("o", row.owner);
    f("e", row.element);
    f("d", row.due.us);
    f("n", row.left);
    f("p", row.period);
}
void fields(auto& f, auto& row)
    requires requires {
        row.correlation;
        row.was_true;
    }
{
    f("k", row.key);
    f("o", row.owner);
    f("e", row.element);
    f("w", row.kind, Awaited::message);
    f("n", row.name);
    f("c", row.correlation);
    f("t", row.was_true);
}
void fields(auto& f, auto& row)
    requires requires {
        row.within;
        row.activity;
        row.order;
    }
{
    f("k", row.key);
    f("s", row.scope);
    f("w", row.within);
    f("a", row.activity);
    f("l", row.loop);
    f("n", row.order);
    f("g", row.group);
    f("x", row.variables);
}
void fields(auto& f, auto& row)
    requires requires {
        row.code;
        row.about;
        row.owner;
    }
{
    f("k", row.key);
    f("o", row.owner);
    f("e", row.element);
    f("c", row.code);
    f("a", row.about);
}

}  // namespace fangxing::engine::stored
