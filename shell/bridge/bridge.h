#pragma once

#include "client/client.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace sotto::bridge {

/// The only object that touches Client: commands go in from the UI thread, completions and events come back
/// on it. Models keep no pointer into what events carry; they copy what they show.
///
/// Lives on the UI thread. Destroy it after the core loop has stopped, or on the core thread.
class Bridge final : public QObject {
    Q_OBJECT

public:
    Bridge();
    ~Bridge() override;

    /// What the client is made with.
    client::Client::EventSink sink();
    /// Once, before the first ask().
    void use(std::unique_ptr<client::Client> client) { client_ = std::move(client); }

    /// Starts a command with `start(Client&, Done<T>)`. `then(Result<T>)` runs in a later turn of the UI
    /// thread, and never once `receiver` is gone.
    template <class T, class Start, class Then>
    void ask(const QObject* receiver, Start start, Then then) {
        struct Call {
            QPointer<const QObject> receiver;
            Then then;
        };
        auto call = std::make_shared<Call>(Call{receiver, std::move(then)});
        start(*client_, Done<T>([mailbox = mailbox_, call = std::move(call)](Result<T> result) {
            mailbox->post([call, result = std::make_shared<Result<T>>(std::move(result))] {
                if (call->receiver)
                    call->then(std::move(*result));
            });
        }));
    }

    /// A function that may be called on any thread and runs `call` on the UI thread, while `receiver` is
    /// there.
    template <class Call>
    auto onUiThread(const QObject* receiver, Call call) {
        struct Kept {
            QPointer<const QObject> receiver;
            Call call;
        };
        return
            [mailbox = mailbox_, kept = std::make_shared<Kept>(Kept{receiver, std::move(call)})](auto value) {
                mailbox->post([kept, value] {
                    if (kept->receiver)
                        kept->call(value);
                });
            };
    }

signals:
    /// What happened in one turn of the core, in order. The state it describes is committed.
    void happened(const std::vector<sotto::client::Event>& events);

private:
    /// Outlives the bridge in completions that come late.
    class Mailbox {
    public:
        explicit Mailbox(Bridge* owner) : owner_(owner) {}
        void close();
        /// [any] Runs `call` on the UI thread while the bridge lives.
        void post(std::function<void()> call);

    private:
        std::mutex mutex_;
        Bridge* owner_;
    };

    std::shared_ptr<Mailbox> mailbox_;
    std::unique_ptr<client::Client> client_;
};

} // namespace sotto::bridge
