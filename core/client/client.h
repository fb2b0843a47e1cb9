#pragma once

#include "base/clock.h"
#include "base/done.h"
#include "base/log.h"
#include "base/loop.h"
#include "base/random.h"
#include "client/account_removal.h"
#include "client/backup.h"
#include "client/event.h"
#include "client/export.h"
#include "client/plugin_set.h"
#include "client/profile.h"
#include "client/search.h"
#include "client/system_keys.h"
#include "client/types.h"

#include <memory>

namespace sotto::client {

/// What the client runs on; all of it outlives the client.
struct Environment {
    Loop& loop;
    const Clock& clock;
    Random& random;
    Log& log;
    SystemKeys* systemKeys = nullptr; ///< null: there is no key store of the system
};

struct OpenOptions {
    Unlock unlock;
    bool create = true; ///< make the profile if there is none; else Code::NotFound
};

/// Which parts of the network side run.
enum class Online {
    No,      ///< only local
    Deliver, ///< jobs go out, nothing is fetched
    Full,    ///< jobs go out and the own swarm is polled
};

/// A new account with its words; the words are wiped with it.
struct NewAccount {
    Account account;
    crypto::SecretBytes phrase; ///< 13 words, UTF-8
};

struct Page {
    std::optional<MessageId> before; ///< empty: the newest
    std::size_t limit = 50;
    std::optional<MessageId> from{}; ///< instead of `before`: this one and those that follow it
};

/// The only door to the core, one per profile. Every method is [any], posts to the core thread and returns at
/// once; its Done runs on the core thread, with Code::Cancelled when the client goes away first. Commands
/// before open() has completed fail with Code::Invalid; those that need an account fail with Code::NotFound
/// when there is none.
///
/// Destroy it on the core thread or after the loop has stopped. Dropping it without close() loses nothing
/// that was committed.
class Client {
public:
    using EventSink = UniqueFunction<void(std::vector<Event>)>; ///< [core]

    Client(Environment environment, Profile profile, std::unique_ptr<PluginSet> plugins, EventSink sink);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Lock, storage plugin, keys, schema, transport plugin. Code::Locked: used by another process.
    /// Code::Denied: wrong or missing password. Code::Offline: the system's key store guards the profile and
    /// did not answer; Code::Rejected: it did not give the key.
    void open(OpenOptions options, Done<std::optional<Account>> done);
    /// Starts or stops delivery and polling, as often as wanted; the transport connects with the first start
    /// and has no connection while it is Online::No.
    void online(Online mode, Done<void> done);
    /// Stops everything in order and forgets all keys. open() may follow, so this is also how a program
    /// locks; whatever else is asked until then fails.
    void close(Done<void> done);
    /// Code::Denied unless `unlock` would open the profile, e.g. before recovery words are shown. Slow by
    /// design.
    void checkUnlock(Unlock unlock, Done<void> done);
    /// Code::Denied when `old` does not open the profile; errors of the key store as with open(). Slow by
    /// design.
    void changeUnlock(Unlock old, Unlock next, Done<void> done);
    /// In any state. Code::NotFound: there is no profile; Code::Corrupt: its keystore cannot be read.
    void protection(Done<Protection> done);
    /// While closed: erases the profile without opening it, for somebody who has nothing left that would.
    /// The account itself stays; its recovery words bring it back.
    void eraseLocked(Done<void> done);
    /// Before open(), when that said Code::Corrupt and the person decided so: repairs a copy of the message
    /// store and puts it in place. Completes with the folder in which the damaged original stays. Slow.
    void repairStore(Done<std::filesystem::path> done);
    /// Before open(), when that said Code::Corrupt and the person has a backup: puts the message store and
    /// its keys aside, so that open() makes an empty profile, into which restoreBackup() brings the backup.
    /// Nothing is deleted; completes with the folder in which it stays.
    void putAside(Done<std::filesystem::path> done);
    /// Reads everything in the store, makes again what follows from other values, and says what is lost. The
    /// client can be used meanwhile.
    void checkStore(Done<StoreReport> done);

    /// Code::Rejected when there is an account already; Code::Invalid for a bad name.
    void createAccount(std::string name, Done<NewAccount> done);
    /// `phrase`: 13 words of any list, case and spaces do not matter. Code::Invalid says which word, or that
    /// the checksum fails.
    void restoreFromPhrase(crypto::SecretBytes phrase, std::string name, Done<Account> done);
    /// `seed`: 16 or 32 bytes.
    void restoreFromSeed(crypto::SecretBytes seed, std::string name, Done<Account> done);
    void account(Done<Account> done);
    void recoveryPhrase(Done<crypto::SecretBytes> done); ///< Code::Rejected once "words.hidden" is on
    void setName(std::string name, Done<Account> done);
    /// Erases the account and everything else of the profile's network folder; with `everywhere` only after
    /// the own swarm has deleted what it keeps, or, unless told otherwise, not at all: `deleted` says which.
    /// Other devices of the account are not told. Completes with the profile closed when it is erased; a
    /// process that dies in between leaves the whole profile, or one that the next open() finishes erasing.
    /// Code::Offline: the network could not be asked, and the profile is as before.
    void deleteAccount(RemovalRequest request, RemovalProgress progress, Done<Removal> done);

    /// Completes when the message is durable; it then reaches the network by itself, also in a later run.
    void send(ConversationId conversation, Draft draft, Done<Message> done);
    /// As send(), for what stands in the composer: the conversation's draft goes with the same commit,
    /// whatever was saved of it.
    void sendDraft(ConversationId conversation, Draft draft, Done<Message> done);
    /// As send(), and what came up to `readUpTo` counts as read with the same commit: an answer is never
    /// given twice because of a crash.
    void sendReading(ConversationId conversation, Draft draft, MessageId readUpTo, Done<Message> done);
    /// Completes when the recipient's swarm has the message and the copy for the own devices has been tried,
    /// or when it failed for good. Needs Online::Deliver.
    void delivered(MessageId message, Done<Message> done);
    /// Gives a failed message a new time and queues it again.
    void resend(MessageId message, Done<Message> done);
    /// Gives a text that has not gone out, because it waits or failed, other words, and queues it again.
    /// Code::Rejected when the network has it or may have it.
    void edit(MessageId message, std::string text, Done<Message> done);
    /// On this device only: a mark stays, which the second call removes. What was not sent, and system lines,
    /// go at once and are not sent any more.
    void remove(MessageId message, Done<void> done);
    /// On other devices too; the mark here stays for Everyone, and until the network has done its part for
    /// MyDevices. Code::Rejected when somebody else's message is to be deleted for everyone.
    void unsend(MessageId message, DeleteFrom where, Done<void> done);
    /// Adds or takes back an own emoji. Code::Invalid unless `emoji` is one character; Code::Rejected for
    /// what cannot be reacted to (not sent, removed, of somebody who is not accepted), and beyond 20 in a
    /// minute.
    void react(MessageId message, std::string emoji, bool on, Done<Message> done);
    /// `on`: a key was pressed in the composer; call it for each, the network hears of few and is told by
    /// itself when no more come. `off`: the text was given up; a message that is sent needs none. Completes
    /// when the network knows as far as it has to. Code::Rejected when the person is not to know: the setting
    /// "privacy.typing" is off, or the person is not accepted; Code::Offline without a connection.
    void typing(ConversationId conversation, bool on, Done<void> done);
    /// How own messages in this conversation disappear from now on; empty: they stay. Accepted people and the
    /// own devices are told. Conversation::theirExpiry is what makes it the same on both sides.
    /// Code::Invalid for what Draft::expiry could not have.
    void setExpiry(ConversationId conversation, std::optional<Expiry> expiry, Done<Conversation> done);
    /// While Message::ringsUntilMs is in the future: ends the ringing for the caller and the own devices.
    /// Code::Rejected later.
    void declineCall(MessageId message, Done<Message> done);
    /// Something that came with the message was saved to a file: tells its author if it is an accepted
    /// person.
    void mediaSaved(MessageId message, Done<void> done);
    /// Completes when nothing waits to go out any more: messages, and everything else that was done. Needs
    /// Online::Deliver.
    void drained(Done<void> done);
    /// What waits, in the order of its creation, then what failed.
    void outbox(Done<std::vector<OutboxRow>> done);
    /// Tries everything that waits at once.
    void retryNow(Done<void> done);
    /// The way the last delivered message of this run took; Code::NotFound when there was none.
    void lastRoute(Done<SentVia> done);

    void conversations(Done<std::vector<Conversation>> done); ///< oldest activity first
    void messages(ConversationId conversation, Page page, Done<std::vector<Message>> done); ///< oldest first
    void message(MessageId id, Done<Message> done);
    /// Code::NotFound also for somebody whom nobody wrote to yet.
    void conversation(ConversationId conversation, Done<Conversation> done);
    /// The oldest message of somebody else that was not read.
    void firstUnread(ConversationId conversation, Done<std::optional<MessageId>> done);
    void markRead(ConversationId conversation, std::optional<MessageId> upTo, Done<void> done);
    /// Writes all messages of a conversation to a file of mode 0600, which appears when it is complete. One
    /// at a time: Code::Rejected while another is under way, and when there is a file that is to be kept.
    void exportConversation(ExportRequest request, ExportProgress progress, Done<Exported> done);

    /// Writes everything of the profile that belongs to the account to one sealed file, which appears when it
    /// is complete; what was at the path stays until then (docs/backup.md). The setting "backup.lastMs" then
    /// has its time. One of these four at a time: Code::Rejected while another is under way, and when there
    /// is a file that is to be kept.
    void createBackup(BackupRequest request, BackupProgress progress, Done<BackupMade> done);
    /// What somebody has to give to open the file. Code::NotFound: there is none; Code::Invalid: it is no
    /// backup; Code::Unsupported: it was made by a newer version. Needs no account.
    void backupLock(std::filesystem::path path, Done<BackupLock> done);
    /// Reads all of a backup. `secret` as in RestoreRequest. Code::Corrupt: a wrong passphrase, or the file
    /// is damaged; Code::Denied: no secret, where one is needed. Needs no account, and no open profile.
    void verifyBackup(std::filesystem::path path, crypto::SecretBytes secret, BackupProgress progress,
                      Done<BackupSummary> done);
    /// Brings a backup into the profile, which has no account yet or the same one. All of the file is read
    /// before the first change, so that after every error of verifyBackup(), and Code::Rejected for the
    /// backup of another account or network, nothing has changed. Later errors, e.g. Code::Full, and a
    /// process that dies leave a profile without account as it was; in another one the restore can be
    /// repeated, which brings nothing twice. While it runs everything else fails with Code::Rejected. What
    /// was shown of the profile is to be asked for anew afterwards.
    void restoreBackup(RestoreRequest request, BackupProgress progress, Done<Restored> done);

    /// Finds messages, newest first over all conversations; a search ends the one before, which completes
    /// with Code::Cancelled. A request that asks for nothing finds nothing.
    void search(SearchRequest request, SearchSink sink, Done<SearchEnd> done);
    /// On this device only.
    void star(MessageId message, bool starred, Done<Message> done);
    /// In its conversation, on this device only. Code::Invalid for system lines and what is removed,
    /// Code::Rejected when too many are pinned there.
    void pinMessage(MessageId message, bool pinned, Done<Message> done);
    /// Oldest first.
    void pinnedMessages(ConversationId conversation, Done<std::vector<Message>> done);
    /// The first message of the conversation at or after `timeMs`, else its last one; empty when there is
    /// none.
    void messageAt(ConversationId conversation, TimeMs timeMs, Done<std::optional<MessageId>> done);

    /// Saves what stands in the composer, also for somebody who has no conversation yet: that one is listed
    /// as long as it has a draft. Without text and reply there is none any more. Code::Invalid beyond 64 KiB.
    void setDraft(ConversationId conversation, Draft draft, Done<void> done);
    /// `anchor`: up to 256 bytes that only the caller understands.
    void setScroll(ConversationId conversation, std::string anchor, Done<void> done);
    /// `untilMs`: network time or kForEver.
    void mute(ConversationId conversation, TimeMs untilMs, Done<Conversation> done);
    /// An archived conversation comes back by itself with the next message of somebody else, unless muted.
    void act(ConversationId conversation, ConversationAction action, Done<Conversation> done);
    /// Whether typing and reading are told and shown in this conversation, on this device; empty: as the
    /// settings say.
    void shareActivity(ConversationId conversation, std::optional<bool> shares, Done<Conversation> done);
    /// Exactly these are pinned, in this order.
    void setPinned(std::vector<ConversationId> order, Done<void> done);
    /// Removes all messages on this device and takes back those that wait; the conversation stays.
    void clearMessages(ConversationId conversation, Done<void> done);
    /// What the person has in front of them; empty: none. Another device may delete a request that is being
    /// read: it goes once something else is shown.
    void show(std::optional<ConversationId> conversation, Done<void> done);

    /// What the page behind the first link of `text` calls itself, to be sent along as Draft::preview; empty
    /// when there is no such link, page or title. Asks the site, once for each link in a run. One at a time:
    /// a later call ends this one, which completes with Code::Cancelled. Code::Denied: "privacy.linkPreviews"
    /// is off, or there is no proxy and "privacy.previewsDirect" is off; Code::Offline without a connection.
    void previewFor(std::string text, Done<std::optional<LinkPreview>> done);

    void syncStatus(Done<SyncStatus> done);
    /// Completes when the network has what was decided here for the other devices of the account: names,
    /// contacts, what was read. Code::Offline when it cannot be brought there at present. Needs Online::Full.
    void synced(Done<void> done);

    void contacts(Done<std::vector<Contact>> done);
    void requests(Done<std::vector<Conversation>> done);
    void contact(std::string accountId, Done<Contact> done);
    void act(std::string accountId, ContactAction action, Done<Contact> done);
    void setNickname(std::string accountId, std::string nickname, Done<Contact> done);

    /// Private; goes with ContactAction::Delete. Empty: none. Code::Invalid beyond 16 KiB.
    void setNote(std::string accountId, std::string note, Done<Contact> done);

    /// Settings of the profile; names and defaults are in store/setting_list.h. Code::NotFound for a name
    /// that is not there, Code::Invalid for a value it cannot have. Needs no account.
    void setting(std::string name, Done<std::string> done);
    void settings(Done<std::map<std::string, std::string>> done); ///< all, with defaults
    /// What each setting is until somebody decides otherwise.
    static std::map<std::string, std::string> defaultSettings();
    /// Without `value` the default holds again. "network.proxy" takes effect at once, unless Profile::proxy
    /// overrides it: no connection or route made without it is used any more.
    void setSetting(std::string name, std::optional<std::string> value, Done<void> done);

    /// The account id that `name` stands for (02 §19). Code::Invalid: cannot be a name; Code::NotFound:
    /// nobody has it; Code::Offline or Code::Timeout: not answered; Code::Rejected: the nodes contradict each
    /// other.
    void resolve(std::string name, Done<std::string> done);

    void network(Done<NetworkStatus> done);
    /// Walks the way to the network step by step, up to the first step without which there is no next one,
    /// also while Online::No; takes up to a minute. `proxy` as the setting "network.proxy", which it need not
    /// be: nothing is sent around it. Without `proxy` the one in force is tested. Code::Invalid for a URL
    /// that is none; Code::Denied for no proxy while one is in force; Code::Unsupported when the transport
    /// has no such test.
    void testConnection(std::optional<std::string> proxy, Done<std::vector<ConnectionStep>> done);
    /// Drops all connections and routes and builds new ones.
    void newRoutes(Done<void> done);
    /// Completes when the transport is ready; only Online::Deliver and above gets there.
    void connected(Done<void> done);
    /// In any state, also after open() has failed.
    void plugins(Done<std::vector<PluginRow>> done);
    /// Whether the chosen storage and transport can be started at all; the error says why not and which
    /// plugin can take their place. In any state.
    void checkPlugins(Done<void> done);
    /// Decisions about plugins, kept in the profile; these three work without open(), because they may be
    /// what makes it work again, and hold from the next open() on: what runs goes on as it is.
    /// Code::NotFound: no such plugin; Code::Locked: another process uses the profile; Code::Rejected or
    /// Invalid: not for this plugin, in words; Code::Unsupported: this run keeps nothing.
    void enablePlugin(std::string id, bool enabled, Done<PluginRow> done);
    void grantPlugin(std::string id, std::string permission, bool granted, Done<PluginRow> done);
    /// The transport of this profile for runs that name none.
    void chooseTransport(std::string id, Done<PluginRow> done);
    /// Needs open(). The plugin hears of it at once; an empty value removes the setting.
    void setPluginSetting(std::string id, std::string key, std::string value, Done<PluginRow> done);
    void dropCounts(Done<DropCounts> done);

private:
    class Core;
    template <class T, class F>
    void post(Done<T> done, F call);
    template <class T, class F>
    void answer(Done<T> done, F call);

    Loop& loop_;
    std::shared_ptr<Core> core_;
};

} // namespace sotto::client
