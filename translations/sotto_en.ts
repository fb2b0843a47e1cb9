<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CharacterCount</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n message(s)</source>
        <translation>
            <numerusform>Split into %n message</numerusform>
            <numerusform>Split into %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>Delete %n message?</numerusform>
            <numerusform>Delete %n messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n message written to %1</numerusform>
            <numerusform>%n messages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written</source>
        <translation>
            <numerusform>%n message written</numerusform>
            <numerusform>%n messages written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message numerus="yes">
        <source>Forward %n message(s)</source>
        <translation>
            <numerusform>Forward %n message</numerusform>
            <numerusform>Forward %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward to %n conversation(s)</source>
        <translation>
            <numerusform>Forward to %n conversation</numerusform>
            <numerusform>Forward to %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameDialogs</name>
    <message numerus="yes">
        <source>%n message(s) haven&apos;t been sent</source>
        <translation>
            <numerusform>%n message hasn&apos;t been sent</numerusform>
            <numerusform>%n messages haven&apos;t been sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>To newest, %n unread</source>
        <translation>
            <numerusform>To newest, %n unread</numerusform>
            <numerusform>To newest, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>That&apos;s not the password. Try again in %n second(s).</source>
        <translation>
            <numerusform>That&apos;s not the password. Try again in %n second.</numerusform>
            <numerusform>That&apos;s not the password. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message numerus="yes">
        <source>Tried %n time(s), next try at %1.</source>
        <translation>
            <numerusform>Tried %n time, next try at %1.</numerusform>
            <numerusform>Tried %n times, next try at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseCheck</name>
    <message numerus="yes">
        <source>%n word(s) are missing.</source>
        <translation>
            <numerusform>%n word is missing.</numerusform>
            <numerusform>%n words are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n word(s) too many.</source>
        <translation>
            <numerusform>There is %n word too many.</numerusform>
            <numerusform>There are %n words too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesMenu</name>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n unread</numerusform>
            <numerusform>Chats, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n unread</numerusform>
            <numerusform>Chats, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailNetwork</name>
    <message numerus="yes">
        <source>Network: connected through %n node(s)</source>
        <translation>
            <numerusform>Network: connected through %n node</numerusform>
            <numerusform>Network: connected through %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message numerus="yes">
        <source>the last %n backup(s)</source>
        <translation>
            <numerusform>the last %n backup</numerusform>
            <numerusform>the last %n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectedRows</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDialogs</name>
    <message numerus="yes">
        <source>%n value(s) can&apos;t be used and are ignored.</source>
        <translation>
            <numerusform>%n value can&apos;t be used and is ignored.</numerusform>
            <numerusform>%n values can&apos;t be used and are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Low contrast in %n place(s).</source>
        <translation>
            <numerusform>Low contrast in %n place.</numerusform>
            <numerusform>Low contrast in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeTile</name>
    <message numerus="yes">
        <source>Low contrast in %n place(s)</source>
        <translation>
            <numerusform>Low contrast in %n place</numerusform>
            <numerusform>Low contrast in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsOutlets</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared after %n second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared after %n second.</numerusform>
            <numerusform>Copied. The clipboard is cleared after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::backups::Backups</name>
    <message numerus="yes">
        <source>%n message(s) written</source>
        <translation>
            <numerusform>%n message written</numerusform>
            <numerusform>%n messages written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in the backup, %1.</source>
        <translation>
            <numerusform>%n message is in the backup, %1.</numerusform>
            <numerusform>%n messages are in the backup, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup is fine: %n message(s), %1.</source>
        <translation>
            <numerusform>Backup is fine: %n message, %1.</numerusform>
            <numerusform>Backup is fine: %n messages, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored. %n message(s) were not here before.</source>
        <translation>
            <numerusform>Restored. %n message was not here before.</numerusform>
            <numerusform>Restored. %n messages were not here before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::conversation::ChatModel</name>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::conversation::Forwarding</name>
    <message numerus="yes">
        <source>%n message(s) couldn&apos;t be forwarded.</source>
        <translation>
            <numerusform>%n message couldn&apos;t be forwarded.</numerusform>
            <numerusform>%n messages couldn&apos;t be forwarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwarded to %n conversation(s)</source>
        <translation>
            <numerusform>Forwarded to %n conversation</numerusform>
            <numerusform>Forwarded to %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::conversation::MessageInfo</name>
    <message numerus="yes">
        <source>Leaves the network in %n day(s)</source>
        <translation>
            <numerusform>Leaves the network in %n day</numerusform>
            <numerusform>Leaves the network in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::conversations::Conversations</name>
    <message numerus="yes">
        <source>%n conversation(s) archived</source>
        <translation>
            <numerusform>%n conversation archived</numerusform>
            <numerusform>%n conversations archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) back in the list</source>
        <translation>
            <numerusform>%n conversation back in the list</numerusform>
            <numerusform>%n conversations back in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) deleted</source>
        <translation>
            <numerusform>%n conversation deleted</numerusform>
            <numerusform>%n conversations deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::find::SearchModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::network::Network</name>
    <message numerus="yes">
        <source>Fetching messages… %n so far</source>
        <translation>
            <numerusform>Fetching messages… %n so far</numerusform>
            <numerusform>Fetching messages… %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::notifications::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::onboarding::Onboarding</name>
    <message numerus="yes">
        <source>Too long by %n character(s).</source>
        <translation>
            <numerusform>Too long by %n character.</numerusform>
            <numerusform>Too long by %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the last 14 days</source>
        <translation>
            <numerusform>%n message of the last 14 days</numerusform>
            <numerusform>%n messages of the last 14 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::requests::Requests</name>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>%n request declined</numerusform>
            <numerusform>%n requests declined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::tray::Tray</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
