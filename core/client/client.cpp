#include "client/client.h"

#include "client/client_core.h"

namespace sotto::client {

Client::Client(Environment environment, Profile profile, std::unique_ptr<PluginSet> plugins, EventSink sink)
    : loop_(environment.loop)
    , core_(std::make_shared<Core>(environment, std::move(profile), std::move(plugins), std::move(sink))) {
}

Client::~Client() = default;

/// Runs `call(core, done)` on the core thread; when the client is gone by then, `done` is dropped and so
/// cancelled.
template <class T, class F>
void Client::post(Done<T> done, F call) {
    loop_.post([core = std::weak_ptr(core_), done = std::move(done), call = std::move(call)]() mutable {
        if (const auto alive = core.lock())
            call(*alive, std::move(done));
    });
}

/// For calls that have their result at once.
template <class T, class F>
void Client::answer(Done<T> done, F call) {
    post(std::move(done), [call = std::move(call)](Core& core, Done<T> then) mutable { then(call(core)); });
}

void Client::open(OpenOptions options, Done<std::optional<Account>> done) {
    post(std::move(done),
         [options = std::move(options)](Core& core, Done<std::optional<Account>> then) mutable {
             core.open(std::move(options), std::move(then));
         });
}

void Client::online(Online mode, Done<void> done) {
    post(std::move(done), [mode](Core& core, Done<void> then) { core.online(mode, std::move(then)); });
}

void Client::close(Done<void> done) {
    post(std::move(done), [](Core& core, Done<void> then) { core.close(std::move(then)); });
}

void Client::checkUnlock(Unlock unlock, Done<void> done) {
    post(std::move(done), [unlock = std::move(unlock)](Core& core, Done<void> then) mutable {
        core.checkUnlock(std::move(unlock), std::move(then));
    });
}

void Client::changeUnlock(Unlock old, Unlock next, Done<void> done) {
    post(std::move(done),
         [old = std::move(old), next = std::move(next)](Core& core, Done<void> then) mutable {
             core.changeUnlock(std::move(old), std::move(next), std::move(then));
         });
}

void Client::protection(Done<Protection> done) {
    answer(std::move(done), [](Core& core) { return core.protection(); });
}

void Client::eraseLocked(Done<void> done) {
    post(std::move(done), [](Core& core, Done<void> then) { core.eraseLocked(std::move(then)); });
}

void Client::repairStore(Done<std::filesystem::path> done) {
    post(std::move(done),
         [](Core& core, Done<std::filesystem::path> then) { core.repairStore(std::move(then)); });
}

void Client::putAside(Done<std::filesystem::path> done) {
    post(std::move(done),
         [](Core& core, Done<std::filesystem::path> then) { core.putAside(std::move(then)); });
}

void Client::checkStore(Done<StoreReport> done) {
    post(std::move(done), [](Core& core, Done<StoreReport> then) { core.checkStore(std::move(then)); });
}

void Client::createAccount(std::string name, Done<NewAccount> done) {
    answer(std::move(done), [name = std::move(name)](Core& core) { return core.createAccount(name); });
}

void Client::restoreFromPhrase(crypto::SecretBytes phrase, std::string name, Done<Account> done) {
    answer(std::move(done), [phrase = std::move(phrase), name = std::move(name)](Core& core) {
        return core.adopt(crypto::Account::fromPhrase(asText(phrase.view())), name);
    });
}

void Client::restoreFromSeed(crypto::SecretBytes seed, std::string name, Done<Account> done) {
    answer(std::move(done), [seed = std::move(seed), name = std::move(name)](Core& core) {
        return core.adopt(crypto::Account::fromSeed(seed.view()), name);
    });
}

void Client::account(Done<Account> done) {
    answer(std::move(done), [](Core& core) { return core.account(); });
}

void Client::recoveryPhrase(Done<crypto::SecretBytes> done) {
    answer(std::move(done), [](Core& core) { return core.recoveryPhrase(); });
}

void Client::setName(std::string name, Done<Account> done) {
    answer(std::move(done), [name = std::move(name)](Core& core) { return core.setName(name); });
}

void Client::deleteAccount(RemovalRequest request, RemovalProgress progress, Done<Removal> done) {
    post(std::move(done), [request, progress = std::move(progress)](Core& core, Done<Removal> then) mutable {
        core.deleteAccount(request, std::move(progress), std::move(then));
    });
}

void Client::send(ConversationId conversation, Draft draft, Done<Message> done) {
    answer(std::move(done), [conversation = std::move(conversation), draft = std::move(draft)](Core& core) {
        return core.send(conversation, draft);
    });
}

void Client::sendDraft(ConversationId conversation, Draft draft, Done<Message> done) {
    answer(std::move(done), [conversation = std::move(conversation), draft = std::move(draft)](Core& core) {
        return core.sendDraft(conversation, draft);
    });
}

void Client::sendReading(ConversationId conversation, Draft draft, MessageId readUpTo, Done<Message> done) {
    answer(std::move(done),
           [conversation = std::move(conversation), draft = std::move(draft), readUpTo = std::move(readUpTo)](
               Core& core) { return core.sendReading(conversation, draft, readUpTo); });
}

void Client::delivered(MessageId message, Done<Message> done) {
    post(std::move(done), [message = std::move(message)](Core& core, Done<Message> then) {
        core.delivered(message, std::move(then));
    });
}

void Client::resend(MessageId message, Done<Message> done) {
    answer(std::move(done), [message = std::move(message)](Core& core) { return core.resend(message); });
}

void Client::remove(MessageId message, Done<void> done) {
    answer(std::move(done), [message = std::move(message)](Core& core) { return core.remove(message); });
}

void Client::edit(MessageId message, std::string text, Done<Message> done) {
    answer(std::move(done), [message = std::move(message), text = std::move(text)](Core& core) {
        return core.edit(message, text);
    });
}

void Client::unsend(MessageId message, DeleteFrom where, Done<void> done) {
    answer(std::move(done),
           [message = std::move(message), where](Core& core) { return core.unsend(message, where); });
}

void Client::react(MessageId message, std::string emoji, bool on, Done<Message> done) {
    answer(std::move(done), [message = std::move(message), emoji = std::move(emoji), on](Core& core) {
        return core.react(message, emoji, on);
    });
}

void Client::typing(ConversationId conversation, bool on, Done<void> done) {
    post(std::move(done), [conversation = std::move(conversation), on](Core& core, Done<void> then) {
        core.typing(conversation, on, std::move(then));
    });
}

void Client::setExpiry(ConversationId conversation, std::optional<Expiry> expiry, Done<Conversation> done) {
    answer(std::move(done), [conversation = std::move(conversation), expiry](Core& core) {
        return core.setExpiry(conversation, expiry);
    });
}

void Client::declineCall(MessageId message, Done<Message> done) {
    answer(std::move(done), [message = std::move(message)](Core& core) { return core.declineCall(message); });
}

void Client::mediaSaved(MessageId message, Done<void> done) {
    answer(std::move(done), [message = std::move(message)](Core& core) { return core.mediaSaved(message); });
}

void Client::drained(Done<void> done) {
    post(std::move(done), [](Core& core, Done<void> then) { core.drained(std::move(then)); });
}

void Client::outbox(Done<std::vector<OutboxRow>> done) {
    answer(std::move(done), [](Core& core) { return core.outbox(); });
}

void Client::retryNow(Done<void> done) {
    answer(std::move(done), [](Core& core) { return core.retryNow(); });
}

void Client::syncStatus(Done<SyncStatus> done) {
    answer(std::move(done), [](Core& core) { return core.syncStatus(); });
}

void Client::synced(Done<void> done) {
    post(std::move(done), [](Core& core, Done<void> then) { core.synced(std::move(then)); });
}

void Client::lastRoute(Done<SentVia> done) {
    answer(std::move(done), [](Core& core) { return core.lastRoute(); });
}

void Client::conversations(Done<std::vector<Conversation>> done) {
    answer(std::move(done), [](Core& core) { return core.conversations(); });
}

void Client::messages(ConversationId conversation, Page page, Done<std::vector<Message>> done) {
    answer(std::move(done), [conversation = std::move(conversation), page = std::move(page)](Core& core) {
        return core.messages(conversation, page);
    });
}

void Client::message(MessageId id, Done<Message> done) {
    answer(std::move(done), [id = std::move(id)](Core& core) { return core.message(id); });
}

void Client::conversation(ConversationId conversation, Done<Conversation> done) {
    answer(std::move(done), [id = std::move(conversation)](Core& core) { return core.conversation(id); });
}

void Client::firstUnread(ConversationId conversation, Done<std::optional<MessageId>> done) {
    answer(std::move(done), [id = std::move(conversation)](Core& core) { return core.firstUnread(id); });
}

void Client::markRead(ConversationId conversation, std::optional<MessageId> upTo, Done<void> done) {
    answer(std::move(done), [conversation = std::move(conversation), upTo = std::move(upTo)](Core& core) {
        return core.markRead(conversation, upTo);
    });
}

void Client::setDraft(ConversationId conversation, Draft draft, Done<void> done) {
    answer(std::move(done), [conversation = std::move(conversation), draft = std::move(draft)](Core& core) {
        return core.setDraft(conversation, draft);
    });
}

void Client::setScroll(ConversationId conversation, std::string anchor, Done<void> done) {
    answer(std::move(done), [conversation = std::move(conversation), anchor = std::move(anchor)](Core& core) {
        return core.setScroll(conversation, anchor);
    });
}

void Client::mute(ConversationId conversation, TimeMs untilMs, Done<Conversation> done) {
    answer(std::move(done), [conversation = std::move(conversation), untilMs](Core& core) {
        return core.mute(conversation, untilMs);
    });
}

void Client::act(ConversationId conversation, ConversationAction action, Done<Conversation> done) {
    answer(std::move(done), [conversation = std::move(conversation), action](Core& core) {
        return core.act(conversation, action);
    });
}

void Client::shareActivity(ConversationId conversation, std::optional<bool> shares, Done<Conversation> done) {
    answer(std::move(done), [conversation = std::move(conversation), shares](Core& core) {
        return core.shareActivity(conversation, shares);
    });
}

void Client::setPinned(std::vector<ConversationId> order, Done<void> done) {
    answer(std::move(done), [order = std::move(order)](Core& core) { return core.setPinned(order); });
}

void Client::show(std::optional<ConversationId> conversation, Done<void> done) {
    answer(std::move(done),
           [conversation = std::move(conversation)](Core& core) { return core.show(conversation); });
}

void Client::previewFor(std::string text, Done<std::optional<LinkPreview>> done) {
    post(std::move(done), [text = std::move(text)](Core& core, Done<std::optional<LinkPreview>> then) {
        core.previewFor(text, std::move(then));
    });
}

void Client::clearMessages(ConversationId conversation, Done<void> done) {
    answer(std::move(done),
           [conversation = std::move(conversation)](Core& core) { return core.clearMessages(conversation); });
}

void Client::exportConversation(ExportRequest request, ExportProgress progress, Done<Exported> done) {
    post(std::move(done), [request = std::move(request),
                           progress = std::move(progress)](Core& core, Done<Exported> then) mutable {
        core.exportConversation(request, std::move(progress), std::move(then));
    });
}

void Client::createBackup(BackupRequest request, BackupProgress progress, Done<BackupMade> done) {
    post(std::move(done), [request = std::move(request),
                           progress = std::move(progress)](Core& core, Done<BackupMade> then) mutable {
        core.createBackup(std::move(request), std::move(progress), std::move(then));
    });
}

void Client::backupLock(std::filesystem::path path, Done<BackupLock> done) {
    post(std::move(done), [path = std::move(path)](Core& core, Done<BackupLock> then) mutable {
        core.backupLock(std::move(path), std::move(then));
    });
}

void Client::verifyBackup(std::filesystem::path path, crypto::SecretBytes secret, BackupProgress progress,
                          Done<BackupSummary> done) {
    post(std::move(done), [path = std::move(path), secret = std::move(secret),
                           progress = std::move(progress)](Core& core, Done<BackupSummary> then) mutable {
        core.verifyBackup(std::move(path), std::move(secret), std::move(progress), std::move(then));
    });
}

void Client::restoreBackup(RestoreRequest request, BackupProgress progress, Done<Restored> done) {
    post(std::move(done), [request = std::move(request),
                           progress = std::move(progress)](Core& core, Done<Restored> then) mutable {
        core.restoreBackup(std::move(request), std::move(progress), std::move(then));
    });
}

void Client::search(SearchRequest request, SearchSink sink, Done<SearchEnd> done) {
    post(std::move(done),
         [request = std::move(request), sink = std::move(sink)](Core& core, Done<SearchEnd> then) mutable {
             core.search(request, std::move(sink), std::move(then));
         });
}

void Client::pinMessage(MessageId message, bool pinned, Done<Message> done) {
    answer(std::move(done),
           [message = std::move(message), pinned](Core& core) { return core.pinMessage(message, pinned); });
}

void Client::pinnedMessages(ConversationId conversation, Done<std::vector<Message>> done) {
    answer(std::move(done), [conversation = std::move(conversation)](Core& core) {
        return core.pinnedMessages(conversation);
    });
}

void Client::star(MessageId message, bool starred, Done<Message> done) {
    answer(std::move(done),
           [message = std::move(message), starred](Core& core) { return core.star(message, starred); });
}

void Client::messageAt(ConversationId conversation, TimeMs timeMs, Done<std::optional<MessageId>> done) {
    answer(std::move(done),
           [id = std::move(conversation), timeMs](Core& core) { return core.messageAt(id, timeMs); });
}

void Client::contacts(Done<std::vector<Contact>> done) {
    answer(std::move(done), [](Core& core) { return core.contacts(); });
}

void Client::requests(Done<std::vector<Conversation>> done) {
    answer(std::move(done), [](Core& core) { return core.requests(); });
}

void Client::contact(std::string accountId, Done<Contact> done) {
    answer(std::move(done), [id = std::move(accountId)](Core& core) { return core.contact(id); });
}

void Client::act(std::string accountId, ContactAction action, Done<Contact> done) {
    answer(std::move(done), [id = std::move(accountId), action](Core& core) { return core.act(id, action); });
}

void Client::setNickname(std::string accountId, std::string nickname, Done<Contact> done) {
    answer(std::move(done), [id = std::move(accountId), nickname = std::move(nickname)](Core& core) {
        return core.setNickname(id, nickname);
    });
}

void Client::setNote(std::string accountId, std::string note, Done<Contact> done) {
    answer(std::move(done), [id = std::move(accountId), note = std::move(note)](Core& core) {
        return core.setNote(id, note);
    });
}

void Client::setting(std::string name, Done<std::string> done) {
    answer(std::move(done), [name = std::move(name)](Core& core) { return core.setting(name); });
}

void Client::settings(Done<std::map<std::string, std::string>> done) {
    answer(std::move(done), [](Core& core) { return core.settings(); });
}

void Client::setSetting(std::string name, std::optional<std::string> value, Done<void> done) {
    answer(std::move(done), [name = std::move(name), value = std::move(value)](Core& core) {
        return core.setSetting(name, value);
    });
}

void Client::resolve(std::string name, Done<std::string> done) {
    post(std::move(done), [name = std::move(name)](Core& core, Done<std::string> then) {
        core.resolve(name, std::move(then));
    });
}

void Client::testConnection(std::optional<std::string> proxy, Done<std::vector<ConnectionStep>> done) {
    post(std::move(done),
         [proxy = std::move(proxy)](Core& core, Done<std::vector<ConnectionStep>> then) mutable {
             core.testConnection(std::move(proxy), std::move(then));
         });
}

void Client::newRoutes(Done<void> done) {
    answer(std::move(done), [](Core& core) { return core.newRoutes(); });
}

void Client::network(Done<NetworkStatus> done) {
    post(std::move(done), [](Core& core, Done<NetworkStatus> then) { core.network(std::move(then)); });
}

void Client::connected(Done<void> done) {
    post(std::move(done), [](Core& core, Done<void> then) { core.connected(std::move(then)); });
}

void Client::plugins(Done<std::vector<PluginRow>> done) {
    answer(std::move(done), [](Core& core) { return core.plugins(); });
}

void Client::checkPlugins(Done<void> done) {
    answer(std::move(done), [](Core& core) { return core.checkPlugins(); });
}

void Client::enablePlugin(std::string id, bool enabled, Done<PluginRow> done) {
    answer(std::move(done),
           [id = std::move(id), enabled](Core& core) { return core.enablePlugin(id, enabled); });
}

void Client::grantPlugin(std::string id, std::string permission, bool granted, Done<PluginRow> done) {
    answer(std::move(done), [id = std::move(id), permission = std::move(permission), granted](Core& core) {
        return core.grantPlugin(id, permission, granted);
    });
}

void Client::chooseTransport(std::string id, Done<PluginRow> done) {
    answer(std::move(done), [id = std::move(id)](Core& core) { return core.chooseTransport(id); });
}

void Client::setPluginSetting(std::string id, std::string key, std::string value, Done<PluginRow> done) {
    answer(std::move(done), [id = std::move(id), key = std::move(key), value = std::move(value)](Core& core) {
        return core.setPluginSetting(id, key, value);
    });
}

void Client::dropCounts(Done<DropCounts> done) {
    answer(std::move(done), [](Core& core) { return core.dropCounts(); });
}

} // namespace sotto::client
