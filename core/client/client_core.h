#pragma once

#include "backup/inspection.h"
#include "base/lifetime.h"
#include "client/account_engine.h"
#include "client/backup_schedule.h"
#include "client/client.h"
#include "client/event_feed.h"
#include "client/exporter.h"
#include "client/key_guard.h"
#include "client/link_previewer.h"
#include "client/name_resolver.h"
#include "client/network_wipe.h"
#include "client/views.h"
#include "search/finder.h"
#include "search/indexer.h"
#include "store/check.h"
#include "store/keystore.h"
#include "store/plugin_store.h"
#include "store/profile_lock.h"

#include <list>

namespace sotto::client {

/// What stands behind Client, on the core thread: the open profile, its plugins, and the engine of its
/// account.
class Client::Core {
public:
    Core(Environment environment, Profile profile, std::unique_ptr<PluginSet> plugins, EventSink sink);

    void open(OpenOptions options, Done<std::optional<Account>> done);
    void online(Online mode, Done<void> done);
    void close(Done<void> done);
    void checkUnlock(Unlock unlock, Done<void> done);
    void changeUnlock(Unlock old, Unlock next, Done<void> done);
    Result<Protection> protection() const;
    void eraseLocked(Done<void> done);
    void repairStore(Done<std::filesystem::path> done);
    void putAside(Done<std::filesystem::path> done);
    void checkStore(Done<StoreReport> done);

    Result<NewAccount> createAccount(const std::string& name);
    enum class Origin { Created, Restored };
    Result<Account> adopt(Result<crypto::Account> account, const std::string& name,
                          Origin origin = Origin::Restored);
    Result<Account> account() const;
    Result<crypto::SecretBytes> recoveryPhrase() const;
    Result<Account> setName(const std::string& name);

    Result<Message> send(const ConversationId& conversation, const Draft& draft);
    Result<Message> sendDraft(const ConversationId& conversation, const Draft& draft);
    Result<Message> sendReading(const ConversationId& conversation, const Draft& draft,
                                const MessageId& readUpTo);
    void delivered(const MessageId& message, Done<Message> done);
    Result<Message> resend(const MessageId& message);
    Result<Message> edit(const MessageId& message, const std::string& text);
    Result<void> remove(const MessageId& message);
    Result<void> unsend(const MessageId& message, DeleteFrom where);
    Result<Message> react(const MessageId& message, const std::string& emoji, bool on);
    void typing(const ConversationId& conversation, bool on, Done<void> done);
    Result<Conversation> setExpiry(const ConversationId& conversation, const std::optional<Expiry>& expiry);
    Result<Message> declineCall(const MessageId& message);
    Result<void> mediaSaved(const MessageId& message);
    Result<std::vector<OutboxRow>> outbox() const;
    Result<void> retryNow();
    Result<SentVia> lastRoute() const;
    void deleteAccount(const RemovalRequest& request, RemovalProgress progress, Done<Removal> done);

    Result<std::vector<Conversation>> conversations() const;
    Result<std::vector<Message>> messages(const ConversationId& conversation, const Page& page) const;
    Result<Message> message(const MessageId& id) const;
    Result<Conversation> conversation(const ConversationId& id) const;
    Result<std::optional<MessageId>> firstUnread(const ConversationId& id) const;
    Result<void> markRead(const ConversationId& conversation, const std::optional<MessageId>& upTo);
    void exportConversation(const ExportRequest& request, ExportProgress progress, Done<Exported> done);

    void createBackup(BackupRequest request, BackupProgress progress, Done<BackupMade> done);
    void backupLock(std::filesystem::path path, Done<BackupLock> done);
    void verifyBackup(std::filesystem::path path, crypto::SecretBytes secret, BackupProgress progress,
                      Done<BackupSummary> done);
    void restoreBackup(RestoreRequest request, BackupProgress progress, Done<Restored> done);

    void search(const SearchRequest& request, SearchSink sink, Done<SearchEnd> done);
    Result<Message> star(const MessageId& message, bool starred);
    Result<Message> pinMessage(const MessageId& message, bool pinned);
    Result<std::vector<Message>> pinnedMessages(const ConversationId& conversation) const;
    Result<std::optional<MessageId>> messageAt(const ConversationId& conversation, TimeMs timeMs) const;

    Result<void> setDraft(const ConversationId& conversation, const Draft& draft);
    Result<void> setScroll(const ConversationId& conversation, const std::string& anchor);
    Result<Conversation> mute(const ConversationId& conversation, TimeMs untilMs);
    Result<Conversation> act(const ConversationId& conversation, ConversationAction action);
    Result<Conversation> shareActivity(const ConversationId& conversation, std::optional<bool> shares);
    Result<void> setPinned(const std::vector<ConversationId>& order);
    Result<void> clearMessages(const ConversationId& conversation);
    Result<void> show(const std::optional<ConversationId>& conversation);

    void previewFor(const std::string& text, Done<std::optional<LinkPreview>> done);

    Result<SyncStatus> syncStatus() const;
    void synced(Done<void> done);

    Result<std::vector<Contact>> contacts() const;
    Result<std::vector<Conversation>> requests() const;
    Result<Contact> contact(const std::string& accountId) const;
    Result<Contact> act(const std::string& accountId, ContactAction action);
    Result<Contact> setNickname(const std::string& accountId, const std::string& nickname);

    Result<Contact> setNote(const std::string& accountId, const std::string& note);

    Result<std::string> setting(const std::string& name) const;
    Result<std::map<std::string, std::string>> settings() const;
    Result<void> setSetting(const std::string& name, const std::optional<std::string>& value);

    void resolve(const std::string& name, Done<std::string> done);
    void network(Done<NetworkStatus> done);
    void testConnection(std::optional<std::string> proxy, Done<std::vector<ConnectionStep>> done);
    Result<void> newRoutes();
    void connected(Done<void> done);
    void drained(Done<void> done);
    Result<std::vector<PluginRow>> plugins() const;
    Result<void> checkPlugins() const { return plugins_->usable(); }
    Result<PluginRow> enablePlugin(const std::string& id, bool enabled);
    Result<PluginRow> grantPlugin(const std::string& id, const std::string& permission, bool granted);
    Result<PluginRow> chooseTransport(const std::string& id);
    Result<PluginRow> setPluginSetting(const std::string& id, const std::string& key,
                                       const std::string& value);
    Result<DropCounts> dropCounts() const;

private:
    enum class State { Closed, Opening, Open, Restoring, Closing };

    /// Somebody waits for a message to reach the network.
    struct Waiter {
        MessageId message;
        Done<Message> done;
    };

    struct Removing;
    struct BackupJob;

    Result<void> prepareFolder(bool create);
    Result<void> finishRemoval(bool create);
    void storageStarted(OpenOptions options, Result<plugin::Storage*> storage,
                        Done<std::optional<Account>> done);
    void keystoreOpened(plugin::Storage& storage, const Result<store::Keystore>& keystore,
                        Done<std::optional<Account>> done);
    Result<void> openStore(plugin::Storage& storage, const store::Keystore& keystore);
    Result<PluginSettings> pluginSettings() const;
    void loadPluginSettings();
    Result<PluginRow> pluginRow(const std::string& id) const;
    template <class F>
    Result<PluginRow> decideOnPlugin(const std::string& id, F change);
    Result<void> loadAccount();
    void watchDamage();
    Result<void> mayAdopt(const crypto::AccountId& account) const;
    Result<void> mayMend(bool keyless);
    void repairCopy(std::shared_ptr<Done<std::filesystem::path>> done, Result<std::filesystem::path> copy);
    void repairEnds(std::shared_ptr<Done<std::filesystem::path>> done, Result<std::filesystem::path> result);
    void checkNext(std::shared_ptr<store::Check> check, std::shared_ptr<Done<StoreReport>> done);
    Result<void> startEngine(crypto::Account account);
    void giveUp(Error error, Done<std::optional<Account>> done);
    void shutDown(Done<void> done);
    void release();

    Result<void> loadProxy();
    Result<std::string> proxyInForce() const;
    void runTest(const std::string& proxy, Done<std::vector<ConnectionStep>> done);
    void forgetSession();
    void transportStarted(std::uint64_t session, Result<plugin::Transport*> transport, Done<void> done);
    void startTransport(Done<void> done);
    void applyOnline();
    void polled(bool caughtUp);
    void fetched(std::size_t fresh);
    void statusChanged(const sdk::TransportStatus& status);
    NetworkStatus networkStatus() const;
    void showWaiting(NetworkStatus& status) const;

    void wipeNetwork();
    void networkWiped(Result<NetworkWipe::Confirmed> confirmed);
    void eraseProfile(Removal removal);

    std::set<crypto::AccountId> peopleCalled(const std::vector<std::string>& names) const;
    std::set<store::ConversationNo> numbersOf(const std::set<crypto::AccountId>& people) const;
    Result<search::Request> searchFor(const SearchRequest& asked) const;
    std::vector<SearchHit> rowsOf(const std::vector<search::Hit>& hits) const;

    ExportHeader exportHeader(const Conversation& conversation) const;
    struct ExportRange {
        std::optional<store::MessageKey> after{}; ///< none: from the first message on
        TimeMs endMs = kForEver;
    };
    Result<ExportRange> exportRange(const crypto::AccountId& id, const ExportRequest& request) const;
    Exporter::Source exportSource(const crypto::AccountId& id, const ExportRange& range) const;

    void scheduleBackups();
    Result<void> mayBackUp() const;
    crypto::SecretBytes ownSeed() const;
    void backupMade(Done<BackupMade>& done, Result<BackupMade> made);
    void backupChecked(Result<backup::Summary> checked);
    Result<void> mayRestore(const backup::Summary& summary, std::uint64_t bytes) const;
    void prepareRestore();
    void bringBackup();
    void finishRestore();
    void restored(Result<void> result);
    void pauseAccount();
    Result<void> resumeAccount();

    Result<void> needOpen() const;
    Result<void> needAccount() const;
    Result<crypto::AccountId> conversationId(const ConversationId& id) const;
    Result<crypto::AccountId> personId(const std::string& text) const;
    /// A message as the draft or text that answers it names it.
    Result<std::optional<store::MessageKey>> answered(const Draft& draft) const;
    Result<Message> sendText(const ConversationId& conversation, const Draft& draft, bool fromDraft,
                             const std::optional<MessageId>& readUpTo);
    /// Where the message is; needs an account.
    Result<store::MessageKey> messageKey(const MessageId& id) const;
    std::optional<store::MessageKey> takenBack(const store::pb::Job& row,
                                               const store::pb::SendJob& job) const;
    Result<void> decide(const crypto::AccountId& person, ContactAction action);
    /// `created`: it is new, so that the network has nothing of it.
    Result<void> saveAccount(const store::pb::Account& account, const crypto::Account* created = nullptr);
    void chatEvents(std::vector<chat::ChatEvent> events);
    void checkWaiters();
    void drained();
    /// The message once nothing of it is under way any more; empty before.
    std::optional<Result<Message>> settled(const MessageId& id) const;

    Environment environment_;
    Profile profile_;
    EventSink sink_;
    State state_ = State::Closed;
    std::filesystem::path folder_;
    std::optional<store::ProfileLock> lock_;
    KeyGuard guard_;
    chat::NetworkTime time_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<store::PluginStore> pluginStore_;
    std::unique_ptr<PluginSet> plugins_;
    plugin::Transport* transport_ = nullptr;
    bool transportStarting_ = false;
    Online online_ = Online::No;
    bool transportFailed_ = false;
    std::uint64_t session_ = 0; ///< rises with every close, so that late answers are told apart
    bool caughtUp_ = false;     ///< since the transport is ready
    std::uint64_t fetched_ = 0; ///< by the catching up that runs, or ran last
    TimeMs lastPolledMs_ = 0;
    sdk::TransportStatus status_;
    std::optional<SentVia> lastRoute_;
    std::list<Waiter> waiters_;
    std::vector<Done<void>> connectWaiters_;
    std::vector<Done<void>> drainWaiters_;
    EventFeed feed_;
    std::unique_ptr<Views> views_;
    std::unique_ptr<AccountEngine> engine_;
    std::unique_ptr<NameResolver> resolver_;
    std::unique_ptr<LinkPreviewer> previewer_;
    std::unique_ptr<search::Indexer> indexer_;
    std::unique_ptr<search::Finder> finder_;
    std::shared_ptr<Removing> removing_;
    std::unique_ptr<Exporter> exporter_;
    std::unique_ptr<BackupSchedule> backupSchedule_;
    std::shared_ptr<BackupJob> backupJob_;
    bool accountLost_ = false; ///< it is damaged; only its recovery phrase helps
    Lifetime lifetime_;
};

} // namespace sotto::client
