// What was made of the body of a row that a store keeps in memory: by the first who reads it, and
// by nobody again. Safe from any thread.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace fangxing::app {

class ReadOnce {
  public:
    ReadOnce() = default;
    ~ReadOnce() { const std::unique_ptr<const Kept> last(kept_.load()); }
    ReadOnce(const ReadOnce&) = delete;
    ReadOnce& operator=(const ReadOnce&) = delete;

    // `read` makes a T of the row. The type that asks first is kept, another is read each time.
    template <class T, class Read>
    T get(const Read& read) const {
        if (const auto* kept = kept_.load()) {
            return kept->type == &name_of<T> ? static_cast<const Of<T>*>(kept)->value : read();
        }
        auto own = std::make_unique<const Of<T>>(read());
        T out = own->value;
        const Kept* none = nullptr;
        if (kept_.compare_exchange_strong(none, own.get())) static_cast<void>(own.release());
        return out;
    }

  private:
    struct Kept {
        explicit Kept(const char* of) : type(of) {}
        virtual ~Kept() = default;
        const char* type;
    };
    template <class T>
    static constexpr char name_of = 0;  // its address tells types apart
    template <class T>
    struct Of final : Kept {
        explicit Of(T read) : Kept(&name_of<T>), value(std::move(read)) {}
        T value;
    };

    mutable std::atomic<const Kept*> kept_ = nullptr;
};

}  // namespace fangxing::app
