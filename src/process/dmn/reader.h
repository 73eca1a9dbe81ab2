// Reads boxed expressions of a DMN file and gathers every reason why the file cannot be run.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "process/dmn/definitions.h"
#include "process/dmn/xml.h"
#include "process/feel/known.h"

namespace fangxing::dmn {

// Names that an expression may read.
using Names = std::vector<std::string>;

class Reader {
  public:
    Reader(Definitions& definitions, std::vector<base::Reason>& reasons)
        : definitions_(definitions), reasons_(reasons) {}

    // The expression inside of a decision, entry, binding, …; null when there is none.
    BoxedChild boxed_in(const Element& holder, const Names& names);
    BoxedChild boxed(const Element& element, const Names& names);
    FunctionBox function(const Element& logic, const Names& names);

    // What a typeRef attribute (or element) names; anything when it is empty.
    ItemType type_of(const Element& element);
    ItemType type_named(std::string reference, const Element& element);

    feel::Expression expression(const Element& holder, std::string_view text, const Names& names);
    feel::Expression tests(const Element& holder, std::string_view text, const Names& names);
    // The content of the `text` child.
    static std::string text_of(const Element& element);
    void refuse(std::string code, const Element& element, base::Parameters parameters = {});
    void warn(std::string code, const Element& element);
    void know_shape(const std::string& name, feel::Shape shape);
    // Names with spaces or signs that occur inside of values.
    void know_component(const std::string& name);

  private:
    Table table(const Element& element, const Names& names);
    InputColumn input_column(const Element& element, const Names& names);
    OutputColumn output_column(const Element& element, const Names& names);
    Rule rule(const Element& element, const Table& table, const Names& names);
    ContextBox context(const Element& element, Names names);
    InvocationBox invocation(const Element& element, const Names& names);
    RelationBox relation(const Element& element, const Names& names);
    ConditionalBox conditional(const Element& element, const Names& names);
    LoopBox loop(const Element& element, LoopBox::Kind kind, Names names);
    feel::Known known(const Names& names) const;

    Definitions& definitions_;
    std::vector<base::Reason>& reasons_;
    Names components_;
    std::map<std::string, feel::Shape, std::less<>> shapes_;
    int nesting_ = 0;
};

}  // namespace fangxing::dmn
