#include "process/dmn/types.h"

#include <algorithm>
#include <set>

namespace fangxing::dmn {

namespace {

// Reads one item definition after those that it refers to.
class TypeReader {
  public:
    TypeReader(const Element& definitions, Reader& reader) : reader_(reader) {
        for (const auto& element : definitions.children("itemDefinition")) {
            elements_.emplace(normalised(element.attribute("name")), element);
        }
    }

    std::map<std::string, ItemType> all() {
        for (const auto& [name, element] : elements_) resolve(name, element);
        return std::move(done_);
    }

  private:
    std::shared_ptr<const ItemType> resolve(const std::string& name, const Element& by) {
        const auto element = elements_.find(name);
        if (element == elements_.end()) return nullptr;
        if (const auto found = done_.find(name); found != done_.end()) {
            return std::make_shared<const ItemType>(found->second);
        }
        if (!under_way_.insert(name).second) {
            reader_.refuse("decision.type_cycle", by, {{"name", name}});
            return nullptr;
        }
        auto type = read(element->second, 0);
        under_way_.erase(name);
        return std::make_shared<const ItemType>(done_.emplace(name, std::move(type)).first->second);
    }

    ItemType read(const Element& element, int depth) {
        ItemType type;
        type.name = normalised(element.attribute("name"));
        type.is_collection = element.attribute("isCollection") == "true";
        const auto reference = element.child("typeRef");
        if (reference) refer(type, normalised(reference.text()), element);
        constexpr int deepest = 20;
        for (const auto& component : element.children("itemComponent")) {
            if (depth > deepest) break;
            auto inner = read(component, depth + 1);
            reader_.know_component(inner.name);
            type.components.push_back(std::move(inner));
        }
        if (element.child("functionItem")) type.shape.kind = feel::Shape::Kind::function;
        for (const auto* constraint : {"allowedValues", "typeConstraint"}) {
            const auto found = element.child(constraint);
            if (!found) continue;
            type.allowed_text = Reader::text_of(found);
            type.allowed = reader_.tests(element, type.allowed_text, {});
            type.is_constrained = true;
        }
        return type;
    }

    // References may carry a prefix: feel:string in DMN 1.1, an import's name later.
    void refer(ItemType& type, const std::string& name, const Element& element) {
        const auto colon = name.find(':');
        const auto local = colon == std::string::npos ? name : name.substr(colon + 1);
        for (const auto& candidate : {name, local}) {
            if (elements_.contains(candidate)) {
                type.inner = resolve(candidate, element);
                return;
            }
        }
        type.shape = feel::shape_of_name(local);
        if (type.shape.kind != feel::Shape::Kind::named) return;
        if (auto parsed = feel::parse_shape(name)) type.shape = *std::move(parsed);
        if (type.shape.kind != feel::Shape::Kind::named) return;
        reader_.refuse("decision.unknown_type", element, {{"name", name}});
    }

    Reader& reader_;
    std::map<std::string, Element> elements_;
    std::map<std::string, ItemType> done_;
    std::set<std::string> under_way_;
};

class Coercion {
  public:
    Coercion(const feel::Moment& moment, feel::Budget& budget) : moment_(moment), budget_(budget) {}

    feel::Value whole(const feel::Value& value, const ItemType& type) {
        if (value.is_null()) return {};
        if (!type.is_collection) return single(value, type);
        const auto* list = value.list();
        feel::List items;
        const auto size = list == nullptr ? 1 : list->size();
        for (std::size_t i = 0; i < size; ++i) {
            const auto& item = list == nullptr ? value : (*list)[i];
            auto each = single(item, type);
            if (each.is_null() && !item.is_null()) return {};
            items.push_back(std::move(each));
        }
        return items;
    }

  private:
    static bool wants_list(const ItemType& type) {
        if (type.is_collection || type.shape.kind == feel::Shape::Kind::list) return true;
        return type.inner != nullptr && wants_list(*type.inner);
    }

    feel::Value single(const feel::Value& value, const ItemType& type) {
        const auto* list = value.list();
        if (list != nullptr && list->size() == 1 && !wants_any(type) && !wants_list_inside(type)) {
            return single(list->front(), type);
        }
        auto result = type.inner != nullptr     ? whole(value, *type.inner)
                      : type.components.empty() ? feel::coerced(value, type.shape)
                                                : components(value, type);
        if (result.is_null() || !type.is_constrained) return result;
        const auto allowed = feel::test(type.allowed, result, feel::NoNames(), moment_, budget_);
        return allowed.value.is_true() ? result : feel::Value();
    }

    static bool wants_any(const ItemType& type) {
        if (type.inner != nullptr) return !type.inner->is_collection && wants_any(*type.inner);
        return type.components.empty() && type.shape.kind == feel::Shape::Kind::any;
    }

    static bool wants_list_inside(const ItemType& type) {
        if (type.shape.kind == feel::Shape::Kind::list) return true;
        return type.inner != nullptr && wants_list(*type.inner);
    }

    feel::Value components(const feel::Value& value, const ItemType& type) {
        const auto* context = value.context();
        if (context == nullptr) return {};
        feel::Context result = *context;
        for (const auto& component : type.components) {
            const auto* member = context->find(component.name);
            if (member == nullptr) return {};
            auto each = whole(*member, component);
            if (each.is_null() && !member->is_null()) return {};
            result.put(component.name, std::move(each));
        }
        return result;
    }

    const feel::Moment& moment_;
    feel::Budget& budget_;
};

}  // namespace

std::map<std::string, ItemType> read_types(const Element& definitions, Reader& reader) {
    return TypeReader(definitions, reader).all();
}

feel::Shape shape_of(const ItemType& type) {
    feel::Shape shape = type.inner != nullptr ? shape_of(*type.inner) : type.shape;
    if (!type.components.empty()) shape.kind = feel::Shape::Kind::context;
    for (const auto& component : type.components) {
        shape.members.push_back(component.name);
        shape.inner.push_back(shape_of(component));
    }
    if (!type.is_collection) return shape;
    return {feel::Shape::Kind::list, "list", {std::move(shape)}, {}};
}

feel::Value coerced(const feel::Value& value, const ItemType& type, const feel::Moment& moment,
                    feel::Budget& budget) {
    return Coercion(moment, budget).whole(value, type);
}

}  // namespace fangxing::dmn
