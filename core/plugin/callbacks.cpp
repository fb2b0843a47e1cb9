#include "plugin/callbacks.h"

#include "plugin/status.h"

#include <array>
#include <atomic>

namespace sotto::plugin {

namespace {

constexpr std::size_t kMaxValueBytes = 64u << 20;
constexpr std::size_t kSlots = 256;

/// Finds the Callbacks of a number. Numbers are unique in the process; the low byte says whose they are.
struct Directory {
    std::mutex mutex;
    std::array<std::weak_ptr<Callbacks>, kSlots> slots;
    std::atomic<std::uint64_t> last{0};

    static Directory& get() {
        // Never destroyed: a plugin's thread may speak while the program ends.
        static auto* directory = new Directory;
        return *directory;
    }

    std::shared_ptr<Callbacks> find(std::uint64_t number) {
        const std::lock_guard lock(mutex);
        return slots[number % kSlots].lock();
    }
};

void* pointerOf(std::uint64_t number) {
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(number));
}

std::uint64_t numberOf(void* pointer) {
    return reinterpret_cast<std::uintptr_t>(pointer);
}

std::uint64_t nextNumber(std::uint8_t slot) {
    return ++Directory::get().last * kSlots + slot;
}

} // namespace

std::shared_ptr<Callbacks> Callbacks::make(Loop& loop, Log& log, std::string name) {
    std::shared_ptr<Callbacks> made(new Callbacks(loop, log, std::move(name)));
    auto& directory = Directory::get();
    const std::lock_guard lock(directory.mutex);
    for (std::size_t i = 0; i < kSlots; ++i)
        if (directory.slots[i].expired()) {
            directory.slots[i] = made;
            made->slot_ = static_cast<std::uint8_t>(i);
            return made;
        }
    return nullptr;
}

Callbacks::Callbacks(Loop& loop, Log& log, std::string name)
    : loop_(loop)
    , log_(log)
    , name_(std::move(name)) {
}

Callbacks::~Callbacks() = default;

sotto_done Callbacks::completion(Completion completion) {
    const auto number = nextNumber(slot_);
    const std::lock_guard lock(mutex_);
    if (closed_)
        loop_.post([call = std::move(completion)]() mutable { call(SOTTO_CANCELLED, {}); });
    else
        completions_.emplace(number, std::move(completion));
    return {pointerOf(number), &Callbacks::onDone};
}

sotto_done Callbacks::completion(Done<void> done, std::string otherwise) {
    return completion(
        [done = std::move(done), text = std::move(otherwise)](sotto_status status, Bytes value) mutable {
            done(status == SOTTO_OK ? Result<void>() : Result<void>(errorOf(status, value, text)));
        });
}

sotto_each Callbacks::visitor(Visitor visitor) {
    const auto number = nextNumber(slot_);
    const std::lock_guard lock(mutex_);
    if (!closed_)
        visitors_.emplace(number, std::make_shared<Visitor>(std::move(visitor)));
    return {pointerOf(number), &Callbacks::onEach};
}

void Callbacks::close() {
    std::map<std::uint64_t, Completion> open;
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        open.swap(completions_);
        visitors_.clear();
        misuses_ += static_cast<std::uint32_t>(open.size());
    }
    for (auto& [number, call] : open)
        loop_.post([call = std::move(call)]() mutable { call(SOTTO_CANCELLED, {}); });
}

std::uint32_t Callbacks::misuses() const {
    const std::lock_guard lock(mutex_);
    return misuses_;
}

void Callbacks::complete(std::uint64_t id, sotto_status status, ByteView value) {
    Completion call;
    bool closed = false;
    {
        const std::lock_guard lock(mutex_);
        closed = closed_;
        auto found = completions_.extract(id);
        if (found.empty())
            ++misuses_;
        else
            call = std::move(found.mapped());
    }
    if (closed)
        return;
    if (!call) {
        log_.write(LogLevel::Warning, name_ + " completed an operation that was not open; ignored.");
        return;
    }
    if (value.size() > kMaxValueBytes) {
        status = SOTTO_INTERNAL;
        value = asBytes("The plugin's answer is larger than allowed.");
    }
    loop_.post(
        [call = std::move(call), status, copy = toBytes(value)]() mutable { call(status, std::move(copy)); });
}

bool Callbacks::visit(std::uint64_t id, ByteView key, ByteView value) {
    std::shared_ptr<Visitor> visitor;
    {
        const std::lock_guard lock(mutex_);
        const auto found = visitors_.find(id);
        if (found == visitors_.end())
            return false;
        visitor = found->second;
    }
    if (key.size() > kMaxValueBytes || value.size() > kMaxValueBytes)
        return true;
    // What is queued when the plugin ends is dropped with the visitor.
    loop_.post([weak = std::weak_ptr(visitor), k = toBytes(key), v = toBytes(value)]() mutable {
        if (const auto call = weak.lock())
            (*call)(std::move(k), std::move(v));
    });
    return true;
}

void Callbacks::onDone(void* ctx, sotto_status status, sotto_bytes value) {
    if (const auto owner = Directory::get().find(numberOf(ctx)))
        owner->complete(numberOf(ctx), status, viewOf(value));
}

std::int32_t Callbacks::onEach(void* ctx, sotto_bytes key, sotto_bytes value) {
    const auto owner = Directory::get().find(numberOf(ctx));
    return owner && owner->visit(numberOf(ctx), viewOf(key), viewOf(value)) ? 1 : 0;
}

} // namespace sotto::plugin
