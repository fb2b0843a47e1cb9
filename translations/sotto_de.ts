<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutPage</name>
    <message>
        <source>Help &amp; about</source>
        <translation>Hilfe &amp; Info</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Diagnostics report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Hide licences</source>
        <translation>Lizenzen ausblenden</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>For those who help you. It names no account, no people and no address; this is all of it.</source>
        <translation>Für alle, die beim Helfen suchen. Er nennt kein Konto, keine Personen und keine Adresse; mehr steht nicht darin.</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>The theme&apos;s own</source>
        <translation>Die des Designs</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>My ID and QR code</source>
        <translation>Meine ID und QR-Code</translation>
    </message>
    <message>
        <source>Resume network</source>
        <translation>Netzwerk fortsetzen</translation>
    </message>
    <message>
        <source>Pause network</source>
        <translation>Netzwerk anhalten</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Follow the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light by day and dark by night, as the desktop is.</source>
        <translation>Hell oder dunkel, wie der Schreibtisch es ist.</translation>
    </message>
    <message>
        <source>While the system is light</source>
        <translation>Solange das System hell ist</translation>
    </message>
    <message>
        <source>While the system is dark</source>
        <translation>Solange das System dunkel ist</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>One sealed file with your account, messages, people and settings.</source>
        <translation>Eine versiegelte Datei mit Konto, Nachrichten, Personen und Einstellungen.</translation>
    </message>
    <message>
        <source>A passphrase opens it</source>
        <translation>Eine Passphrase öffnet sie</translation>
    </message>
    <message>
        <source>My recovery words open it</source>
        <translation>Meine Wiederherstellungswörter öffnen sie</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the backup.</source>
        <translation>Ohne die Passphrase kann niemand die Sicherung öffnen.</translation>
    </message>
    <message>
        <source>Whoever has your recovery words and the file can read everything.</source>
        <translation>Wer die Wiederherstellungswörter und die Datei hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
</context>
<context>
    <name>BackupFile</name>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a backup file…</source>
        <translation>Sicherung wählen…</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>Recovery words of the account in it</source>
        <translation>Wiederherstellungswörter des Kontos darin</translation>
    </message>
    <message>
        <source>The recovery words of this account open it; they need not be typed here.</source>
        <translation>Die Wiederherstellungswörter dieses Kontos öffnen sie; sie müssen hier nicht eingegeben werden.</translation>
    </message>
    <message>
        <source>This backup belongs to another account.</source>
        <translation>Diese Sicherung gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup &amp; export</source>
        <translation>Sicherung &amp; Export</translation>
    </message>
    <message>
        <source>Verify or restore a backup</source>
        <translation>Sicherung prüfen oder wiederherstellen</translation>
    </message>
    <message>
        <source>All of the file is read before anything changes.</source>
        <translation>Die ganze Datei wird gelesen, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Export one conversation</source>
        <translation>Eine Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>As a web page, JSON or text: open the conversation and choose Export in its menu. Exports aren&apos;t protected.</source>
        <translation>Als Webseite, JSON oder Text: die Unterhaltung öffnen und in ihrem Menü Exportieren wählen. Exporte sind nicht geschützt.</translation>
    </message>
</context>
<context>
    <name>BackupProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BackupReminder</name>
    <message>
        <source>Set up a backup</source>
        <translation>Sicherung einrichten</translation>
    </message>
    <message>
        <source>Don&apos;t remind me again</source>
        <translation>Nicht mehr erinnern</translation>
    </message>
    <message>
        <source>The recovery words bring back the account, but not your messages.</source>
        <translation>Die Wiederherstellungswörter bringen das Konto zurück, aber nicht die Nachrichten.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Restore from a backup file</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>A backup brings back the account with its messages, people and settings.</source>
        <translation>Eine Sicherung bringt das Konto mit Nachrichten, Personen und Einstellungen zurück.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>A backup brings back the account with its messages, people and settings. The damaged original is put aside and stays on this computer.</source>
        <translation>Eine Sicherung bringt das Konto mit seinen Nachrichten, Personen und Einstellungen zurück. Das beschädigte Original wird beiseitegelegt und bleibt auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Block %1?</source>
        <extracomment>%1 is a name</extracomment>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>They can&apos;t reach you. They aren&apos;t told. You can unblock in Privacy.</source>
        <translation>Nachrichten kommen nicht mehr an, ohne dass es mitgeteilt wird. Unter Datenschutz lässt sich das aufheben.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people</source>
        <translation>Blockierte Personen</translation>
    </message>
    <message>
        <source>You blocked nobody.</source>
        <translation>Niemand ist blockiert.</translation>
    </message>
    <message>
        <source>They can&apos;t reach you. They aren&apos;t told.</source>
        <translation>Sie kommen nicht durch und erfahren nichts davon.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>%1 freigeben</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Working</source>
        <translation>Wird ausgeführt</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
</context>
<context>
    <name>CharacterCount</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Noch %n Zeichen</numerusform>
            <numerusform>Noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n message(s)</source>
        <translation>
            <numerusform>In %n Nachricht aufteilen</numerusform>
            <numerusform>In %n Nachrichten aufteilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Copy account ID</source>
        <translation>Account-ID kopieren</translation>
    </message>
    <message>
        <source>Clear messages…</source>
        <translation>Nachrichten leeren …</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Delete contact…</source>
        <translation>Kontakt löschen …</translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation>Zu einem Datum …</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Eingabetaste sendet</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Umschalt+Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Enter begins a new line, Ctrl+Enter sends.</source>
        <translation>Eingabe beginnt eine neue Zeile, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Show formatting</source>
        <translation>Formatierung zeigen</translation>
    </message>
    <message>
        <source>**bold**, *italic*, lists, quotes and code are shown as such; otherwise as they were typed.</source>
        <translation>**Fett**, *kursiv*, Listen, Zitate und Code erscheinen als solche, sonst wie getippt.</translation>
    </message>
    <message>
        <source>Large emoji</source>
        <translation>Große Emoji</translation>
    </message>
    <message>
        <source>Messages of one to five emoji and nothing else are shown large.</source>
        <translation>Nachrichten aus ein bis fünf Emoji und nichts anderem erscheinen groß.</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Did you write them down?</source>
        <translation>Sind die Wörter notiert?</translation>
    </message>
    <message>
        <source>Type these three of your words.</source>
        <translation>Diese drei Wörter eingeben.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I&apos;ll do this later</source>
        <translation>Später erledigen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Delete removes it</source>
        <translation>Entf entfernt es</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
</context>
<context>
    <name>ComposerEditor</name>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>Proxy settings</source>
        <translation>Proxy-Einstellungen</translation>
    </message>
</context>
<context>
    <name>ConversationBar</name>
    <message>
        <source>You blocked %1.</source>
        <translation>%1 ist blockiert.</translation>
    </message>
    <message>
        <source>%1 wants to write to you. They don&apos;t know whether you&apos;ve read this.</source>
        <translation>%1 möchte schreiben. Die Gegenseite weiß nicht, ob das gelesen wurde.</translation>
    </message>
    <message>
        <source>Waiting for %1 to accept. You can still send text.</source>
        <translation>Warten, bis %1 annimmt. Text kann trotzdem gesendet werden.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>%1 gets a request first. You can send text; files and voice come after they accept.</source>
        <translation>%1 bekommt zuerst eine Anfrage. Text geht schon; Dateien und Sprachnachrichten erst nach der Annahme.</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>The list couldn&apos;t be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Move back to the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Set nickname…</source>
        <translation>Spitznamen festlegen …</translation>
    </message>
    <message>
        <source>Copy account ID</source>
        <translation>Account-ID kopieren</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Take out of the selection</source>
        <translation>Aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Notes about this person…</source>
        <translation>Notizen zu dieser Person …</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Delete conversations</source>
        <translation>Unterhaltungen löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Up</source>
        <translation>Strg+Umschalt+Auf</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Down</source>
        <translation>Strg+Umschalt+Ab</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Conversation with %1</source>
        <translation>Unterhaltung mit %1</translation>
    </message>
</context>
<context>
    <name>CreateStep</name>
    <message>
        <source>What should others call you?</source>
        <translation>Welchen Namen sollen andere sehen?</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>This is how others see you in their list. Change it whenever you like.</source>
        <translation>Der Name in der Liste der anderen. Er lässt sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DangerPage</name>
    <message>
        <source>Danger zone</source>
        <translation>Gefahrenbereich</translation>
    </message>
    <message>
        <source>Sign out of this computer</source>
        <translation>Von diesem Computer abmelden</translation>
    </message>
    <message>
        <source>Everything of this account on this computer is erased. The account itself stays; you need the recovery words to return.</source>
        <translation>Alles von diesem Account auf diesem Computer wird gelöscht. Der Account selbst bleibt; zur Rückkehr sind die Wiederherstellungswörter nötig.</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Delete here and on the network</source>
        <translation>Hier und im Netzwerk löschen</translation>
    </message>
    <message>
        <source>Also asks the network to erase waiting messages and settings. Other people keep what they received.</source>
        <translation>Bittet auch das Netzwerk, wartende Nachrichten und Einstellungen zu löschen. Andere behalten, was sie empfangen haben.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>What remains: the account, your other devices, what waits for you on the network, and what other people received.</source>
        <translation>Was bleibt: der Account, die anderen Geräte, was im Netz noch wartet und was andere erhalten haben.</translation>
    </message>
    <message>
        <source>What remains: the copies of the people you wrote to, and whatever your other devices already have.</source>
        <translation>Was bleibt: die Kopien der Leute, denen geschrieben wurde, und was die anderen Geräte schon haben.</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Go to date</source>
        <translation>Zu einem Datum</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Clear this conversation?</source>
        <translation>Diese Unterhaltung leeren?</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>All messages of it leave this computer.</source>
        <translation>Alle ihre Nachrichten verschwinden von diesem Computer.</translation>
    </message>
    <message>
        <source>They can&apos;t reach you. They aren&apos;t told. You can unblock in Privacy.</source>
        <translation>Nachrichten kommen nicht mehr an, ohne dass es mitgeteilt wird. Unter Datenschutz lässt sich das aufheben.</translation>
    </message>
    <message>
        <source>The conversation and your note about them go too. They aren&apos;t told.</source>
        <translation>Auch die Unterhaltung und die Notiz verschwinden. Die Gegenseite erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>%n Nachricht löschen?</numerusform>
            <numerusform>%n Nachrichten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Others keep theirs.</source>
        <translation>Andere behalten ihre.</translation>
    </message>
    <message>
        <source>On my devices</source>
        <translation>Auf allen eigenen Geräten</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Removed where their app agrees; copies may exist.</source>
        <translation>Wird entfernt, wo die App der anderen mitmacht; Kopien können bleiben.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>DiagnosticsCard</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Goes the way to the network step by step and says where it ends.</source>
        <translation>Geht den Weg zum Netz Schritt für Schritt und sagt, wo er endet.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Hide report</source>
        <translation>Bericht ausblenden</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The report names no account and no address.</source>
        <translation>Der Bericht nennt kein Konto und keine Adresse.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DisappearingRows</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Nach Lesen</translation>
    </message>
    <message>
        <source>After sending</source>
        <translation>Nach Senden</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Verschwindende Nachrichten</translation>
    </message>
    <message>
        <source>Time until they disappear</source>
        <translation>Zeit bis zum Verschwinden</translation>
    </message>
    <message>
        <source>Applies to new messages, for everyone here.</source>
        <translation>Gilt für neue Nachrichten, für alle hier.</translation>
    </message>
    <message>
        <source>Use the same</source>
        <translation>Ebenso einstellen</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>You&apos;re ready</source>
        <translation>Alles bereit</translation>
    </message>
    <message>
        <source>Send it to a friend so they can write to you.</source>
        <translation>An Bekannte senden, damit sie schreiben können.</translation>
    </message>
    <message>
        <source>Your account ID</source>
        <translation>Meine Account-ID</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>QR code of your account ID</source>
        <translation>QR-Code meiner Account-ID</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Losschreiben</translation>
    </message>
    <message>
        <source>Add a first contact</source>
        <translation>Ersten Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>You can finish now; %1 connects later.</source>
        <extracomment>%1 is the name of the program</extracomment>
        <translation>Es kann schon losgehen; %1 verbindet sich später.</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>Older messages stay on your other device. You don&apos;t have to wait for these.</source>
        <translation>Ältere Nachrichten bleiben auf dem anderen Gerät. Hierauf muss niemand warten.</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Emoji you use appear here.</source>
        <translation>Benutzte Emoji erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export this conversation</source>
        <translation>Diese Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>Exports aren&apos;t protected. Whoever can read the file can read the messages.</source>
        <translation>Exporte sind nicht geschützt. Wer die Datei lesen kann, kann die Nachrichten lesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n Nachricht geschrieben nach %1</numerusform>
            <numerusform>%n Nachrichten geschrieben nach %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written</source>
        <translation>
            <numerusform>%n Nachricht geschrieben</numerusform>
            <numerusform>%n Nachrichten geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Write a day as 2026-11-26, a month as 2026-11.</source>
        <translation>Ein Tag wird als 2026-11-26 geschrieben, ein Monat als 2026-11.</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>From this day on (optional)</source>
        <translation>Ab diesem Tag (optional)</translation>
    </message>
    <message>
        <source>Up to the end of this day (optional)</source>
        <translation>Bis zum Ende dieses Tages (optional)</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>A file of this name exists. Choose again to replace it.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Erneut wählen, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing to choose here.</source>
        <translation>Hier gibt es nichts zu wählen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>That is a file.</source>
        <translation>Das ist eine Datei.</translation>
    </message>
    <message>
        <source>New folder in it (optional)</source>
        <translation>Neuer Ordner darin (optional)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Not found in this conversation.</source>
        <translation>In dieser Unterhaltung nicht gefunden.</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Next older</source>
        <translation>Nächste ältere</translation>
    </message>
    <message>
        <source>Next newer</source>
        <translation>Nächste neuere</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>Von mir</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>With link</source>
        <translation>Mit Link</translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation>Zu einem Datum …</translation>
    </message>
</context>
<context>
    <name>FirstSettings</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Everything goes through %1. Nothing is sent around it.</source>
        <translation>Alles geht über %1. Nichts wird daran vorbei gesendet.</translation>
    </message>
    <message>
        <source>Leave it empty to connect directly.</source>
        <translation>Leer lassen, um direkt zu verbinden.</translation>
    </message>
    <message>
        <source>Write it like socks5://127.0.0.1:9050.</source>
        <translation>In der Form socks5://127.0.0.1:9050 angeben.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Chosen when the program was started.</source>
        <translation>Beim Start des Programms festgelegt.</translation>
    </message>
    <message>
        <source>The program starts again when you choose another one.</source>
        <translation>Bei der Wahl eines anderen startet das Programm neu.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>FormatMenu</name>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message numerus="yes">
        <source>Forward %n message(s)</source>
        <translation>
            <numerusform>%n Nachricht weiterleiten</numerusform>
            <numerusform>%n Nachrichten weiterleiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward to %n conversation(s)</source>
        <translation>
            <numerusform>An %n Unterhaltung weiterleiten</numerusform>
            <numerusform>An %n Unterhaltungen weiterleiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Nobody here yet.</source>
        <translation>Noch niemand da.</translation>
    </message>
    <message>
        <source>With author name</source>
        <translation>Mit Namen der Verfasser</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>You: </source>
        <extracomment>stands before a message one wrote oneself, in the list of what was found</extracomment>
        <translation>Du: </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>%1 in %2, %3: %4</source>
        <extracomment>for assistive technology; %1: who wrote, %2: the conversation, %3: when, %4: the text</extracomment>
        <translation>%1 in %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Width of the list</source>
        <translation>Breite der Liste</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FrameDialogs</name>
    <message numerus="yes">
        <source>%n message(s) haven&apos;t been sent</source>
        <translation>
            <numerusform>%n Nachricht ist noch nicht gesendet</numerusform>
            <numerusform>%n Nachrichten sind noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept and go out next time.</source>
        <translation>Sie bleiben erhalten und gehen beim nächsten Mal hinaus.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>GuardChoice</name>
    <message>
        <source>Let the system key store guard my messages (recommended)</source>
        <translation>Der Schlüsselspeicher des Systems schützt die Nachrichten (empfohlen)</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>Ein Passwort verwenden</translation>
    </message>
    <message>
        <source>Use a password (recommended)</source>
        <translation>Ein Passwort verwenden (empfohlen)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Open without asking: whoever can use this computer can read them</source>
        <translation>Ohne Nachfrage öffnen: Wer diesen Computer benutzen kann, kann sie lesen</translation>
    </message>
    <message>
        <source>No system key store answers on this computer.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselspeicher des Systems.</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>To newest, %n unread</source>
        <translation>
            <numerusform>Zur neuesten, %n ungelesen</numerusform>
            <numerusform>Zur neuesten, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>To newest</source>
        <translation>Zur neuesten</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Kürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all shortcuts?</source>
        <translation>Alle Kürzel zurücksetzen?</translation>
    </message>
    <message>
        <source>Every command gets the shortcut back that it came with.</source>
        <translation>Jeder Befehl bekommt sein ursprüngliches Kürzel zurück.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Language &amp; region</source>
        <translation>Sprache &amp; Region</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>Changes at once.</source>
        <translation>Ändert sich sofort.</translation>
    </message>
    <message>
        <source>Right-to-left preview</source>
        <translation>Vorschau von rechts nach links</translation>
    </message>
    <message>
        <source>Turns the window round as for languages that are read from right to left.</source>
        <translation>Dreht das Fenster um wie für Sprachen, die von rechts nach links gelesen werden.</translation>
    </message>
    <message>
        <source>Dates and numbers</source>
        <translation>Datum und Zahlen</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>In lists, messages and notices.</source>
        <translation>In Listen, Nachrichten und Hinweisen.</translation>
    </message>
    <message>
        <source>As the region</source>
        <translation>Wie die Region</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Messages you send</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>The recipient&apos;s nodes</source>
        <translation>Die Knoten der anderen Seite</translation>
    </message>
    <message>
        <source>Encrypted; through three nodes, so that nobody sees your address</source>
        <translation>Verschlüsselt; über drei Knoten, damit niemand die Adresse sieht</translation>
    </message>
    <message>
        <source>Copies for your other devices</source>
        <translation>Kopien für die anderen eigenen Geräte</translation>
    </message>
    <message>
        <source>Your own nodes</source>
        <translation>Die eigenen Knoten</translation>
    </message>
    <message>
        <source>Encrypted; through three nodes</source>
        <translation>Verschlüsselt; über drei Knoten</translation>
    </message>
    <message>
        <source>Questions for new messages</source>
        <translation>Fragen nach neuen Nachrichten</translation>
    </message>
    <message>
        <source>Your account ID, but not your address</source>
        <translation>Die Konto-ID, aber nicht die Adresse</translation>
    </message>
    <message>
        <source>Names you look up</source>
        <translation>Nachgeschlagene Namen</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>A hash of the name, but not your address</source>
        <translation>Ein Hash des Namens, aber nicht die Adresse</translation>
    </message>
    <message>
        <source>Links you open</source>
        <translation>Geöffnete Links</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Die Website</translation>
    </message>
    <message>
        <source>This computer&apos;s address, as in any browser</source>
        <translation>Die Adresse dieses Computers, wie in jedem Browser</translation>
    </message>
    <message>
        <source>The list of nodes</source>
        <translation>Die Liste der Knoten</translation>
    </message>
    <message>
        <source>Seed servers and nodes</source>
        <translation>Startserver und Knoten</translation>
    </message>
    <message>
        <source>This computer&apos;s address, or the proxy&apos;s</source>
        <translation>Die Adresse dieses Computers oder des Proxys</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>%1. To: %2. Seen there: %3</source>
        <translation>%1. An: %2. Dort zu sehen: %3</translation>
    </message>
    <message>
        <source>Questions for link previews</source>
        <translation>Anfragen für Linkvorschauen</translation>
    </message>
    <message>
        <source>Only once you turn them on: the proxy&apos;s address, or this computer&apos;s</source>
        <translation>Nur wenn sie eingeschaltet sind: die Adresse des Proxys oder dieses Computers</translation>
    </message>
    <message>
        <source>Nothing else: no statistics, no crash reports.</source>
        <translation>Sonst nichts: keine Statistik, keine Absturzberichte.</translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>%1. Page: %2, %3</source>
        <extracomment>A message, then the title of the page it links to and the page&apos;s site.</extracomment>
        <translation>%1. Seite: %2, %3</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>It opens outside the protected network; the site sees your address.</source>
        <translation>Er öffnet sich außerhalb des geschützten Netzwerks; die Seite sieht die eigene Adresse.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Always open links to %1</source>
        <translation>Links zu %1 immer öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>Ask before a link is opened</source>
        <translation>Fragen, bevor ein Link geöffnet wird</translation>
    </message>
    <message>
        <source>Links open outside the protected network; the site sees this computer&apos;s address.</source>
        <translation>Links öffnen sich außerhalb des geschützten Netzes; die Website sieht die Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>Open without a question</source>
        <translation>Öffnen sich ohne Frage</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ListEmpty</name>
    <message>
        <source>No unread messages. Nice.</source>
        <translation>Keine ungelesenen Nachrichten. Schön.</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>Nichts ist archiviert.</translation>
    </message>
    <message>
        <source>Nobody here yet. Start with a friend&apos;s account ID, or share yours.</source>
        <translation>Noch niemand hier. Mit der Account-ID von Bekannten beginnen oder die eigene teilen.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Share my ID</source>
        <translation>Meine ID teilen</translation>
    </message>
    <message>
        <source>All conversations are in the archive.</source>
        <translation>Alle Unterhaltungen sind im Archiv.</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Opening your messages…</source>
        <translation>Nachrichten werden geöffnet …</translation>
    </message>
    <message numerus="yes">
        <source>That&apos;s not the password. Try again in %n second(s).</source>
        <translation>
            <numerusform>Das ist nicht das Passwort. Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>Das ist nicht das Passwort. Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>That&apos;s not the password.</source>
        <translation>Das ist nicht das Passwort.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>Passwort vergessen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Locked. No password is set, so anybody here can open it.</source>
        <translation>Gesperrt. Es ist kein Passwort gesetzt, also kann jeder hier öffnen.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Wird gesperrt …</translation>
    </message>
    <message>
        <source>Waiting for the system key store…</source>
        <translation>Warten auf den Schlüsselspeicher des Systems …</translation>
    </message>
    <message>
        <source>Locked. Your password and the system key store open it together.</source>
        <translation>Gesperrt. Passwort und Schlüsselspeicher des Systems öffnen gemeinsam.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Gesperrt.</translation>
    </message>
    <message>
        <source>Locked. The system key store opens it.</source>
        <translation>Gesperrt. Der Schlüsselspeicher des Systems öffnet.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>Use system key store</source>
        <translation>Schlüsselspeicher des Systems verwenden</translation>
    </message>
    <message>
        <source>It doesn&apos;t open</source>
        <translation>Es öffnet sich nicht</translation>
    </message>
    <message>
        <source>Start again with the recovery words?</source>
        <translation>Mit den Wiederherstellungswörtern neu beginnen?</translation>
    </message>
    <message>
        <source>Nobody can reset a password. The recovery words bring the account back, but the messages on this computer are lost: they are erased now.</source>
        <translation>Niemand kann ein Passwort zurücksetzen. Die Wiederherstellungswörter bringen den Account zurück, die Nachrichten auf diesem Computer sind aber verloren: Sie werden jetzt gelöscht.</translation>
    </message>
    <message>
        <source>Nobody can open it without the key store. The recovery words bring the account back, but the messages on this computer are lost: they are erased now.</source>
        <translation>Ohne den Schlüsselspeicher kann es niemand öffnen. Die Wiederherstellungswörter bringen den Account zurück, die Nachrichten auf diesem Computer sind aber verloren: Sie werden jetzt gelöscht.</translation>
    </message>
    <message>
        <source>Erase and start again</source>
        <translation>Löschen und neu beginnen</translation>
    </message>
    <message>
        <source>I have my recovery words</source>
        <translation>Die Wiederherstellungswörter sind zur Hand</translation>
    </message>
</context>
<context>
    <name>MainPane</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Choose a conversation, or start a new one.</source>
        <translation>Eine Unterhaltung wählen oder eine neue beginnen.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Waiting, undo available</source>
        <translation>Wartet, lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting for connection</source>
        <translation>Wartet auf Verbindung</translation>
    </message>
    <message>
        <source>Waiting. %1</source>
        <translation>Wartet. %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>Waiting for the group key</source>
        <translation>Wartet auf den Gruppenschlüssel</translation>
    </message>
    <message>
        <source>No internet connection. Messages will be sent later.</source>
        <translation>Keine Internetverbindung. Nachrichten werden später gesendet.</translation>
    </message>
    <message>
        <source>No route could be built. Nodes answer too slowly or are blocked here.</source>
        <translation>Es kam keine Route zustande. Knoten antworten zu langsam oder sind hier gesperrt.</translation>
    </message>
    <message>
        <source>The network is busy.</source>
        <translation>Das Netzwerk ist ausgelastet.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so the network rejects messages.</source>
        <translation>Die Uhr dieses Computers geht falsch, darum lehnt das Netzwerk Nachrichten ab.</translation>
    </message>
    <message>
        <source>Too large to send.</source>
        <translation>Zu groß zum Senden.</translation>
    </message>
    <message>
        <source>The network refused the message.</source>
        <translation>Das Netzwerk hat die Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>It waited two weeks without reaching the network.</source>
        <translation>Sie hat zwei Wochen gewartet, ohne das Netzwerk zu erreichen.</translation>
    </message>
    <message>
        <source>The program couldn&apos;t prepare it.</source>
        <translation>Das Programm konnte sie nicht vorbereiten.</translation>
    </message>
    <message>
        <source>%1 accepted your message request.</source>
        <translation>%1 hat die Anfrage angenommen.</translation>
    </message>
    <message>
        <source>You accepted the message request of %1.</source>
        <translation>Anfrage von %1 angenommen.</translation>
    </message>
    <message>
        <source>A message this version can&apos;t show</source>
        <translation>Eine Nachricht, die diese Version nicht zeigen kann</translation>
    </message>
    <message>
        <source>Message removed by you</source>
        <translation>Nachricht von dir entfernt</translation>
    </message>
    <message>
        <source>Message removed by %1</source>
        <translation>Nachricht von %1 entfernt</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a reaction and by how many people</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reactions: %1</source>
        <translation>Reaktionen: %1</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between the parts of a spoken message</comment>
        <translation>. </translation>
    </message>
    <message>
        <source>You took a picture of the conversation.</source>
        <translation>Bild der Unterhaltung aufgenommen.</translation>
    </message>
    <message>
        <source>%1 took a picture of the conversation.</source>
        <translation>%1 hat ein Bild der Unterhaltung aufgenommen.</translation>
    </message>
    <message>
        <source>You saved something that was sent.</source>
        <translation>Etwas Gesendetes gespeichert.</translation>
    </message>
    <message>
        <source>%1 saved something that you sent.</source>
        <translation>%1 hat etwas gespeichert, das hier gesendet wurde.</translation>
    </message>
    <message>
        <source>%1 called.</source>
        <translation>%1 hat angerufen.</translation>
    </message>
    <message>
        <source>%1 called; you declined.</source>
        <translation>%1 hat angerufen; abgelehnt.</translation>
    </message>
    <message>
        <source>%1 called; answered on another device.</source>
        <translation>%1 hat angerufen; auf einem anderen Gerät angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after reading</source>
        <translation>%1 nach dem Lesen</translation>
    </message>
    <message>
        <source>%1 after sending</source>
        <translation>%1 nach dem Senden</translation>
    </message>
    <message>
        <source>Your messages disappear %1.</source>
        <translation>Eigene Nachrichten verschwinden %1.</translation>
    </message>
    <message>
        <source>Your messages don&apos;t disappear any more.</source>
        <translation>Eigene Nachrichten verschwinden nicht mehr.</translation>
    </message>
    <message>
        <source>Messages of %1 disappear %2.</source>
        <translation>Nachrichten von %1 verschwinden %2.</translation>
    </message>
    <message>
        <source>Messages of %1 don&apos;t disappear any more.</source>
        <translation>Nachrichten von %1 verschwinden nicht mehr.</translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation>Nachricht entfernt</translation>
    </message>
    <message>
        <source>Invitation to a community</source>
        <translation>Einladung in eine Community</translation>
    </message>
    <message>
        <source>Invitation to the community %1</source>
        <translation>Einladung in die Community %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Message details</source>
        <translation>Details zur Nachricht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Reagieren …</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Use the same</source>
        <translation>Ebenso einstellen</translation>
    </message>
    <message>
        <source>Go to the message it answers</source>
        <translation>Zur beantworteten Nachricht gehen</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Weiterleiten …</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin here</source>
        <translation>Hier anheften</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Für 8 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow, 8:00</source>
        <translation>Bis morgen, 8:00 Uhr</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
</context>
<context>
    <name>MyIdDialog</name>
    <message>
        <source>My account ID</source>
        <translation>Meine Account-ID</translation>
    </message>
    <message>
        <source>Send it to a friend so they can write to you.</source>
        <translation>An Bekannte senden, damit sie schreiben können.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>QR code of your account ID</source>
        <translation>QR-Code meiner Account-ID</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Als Bild speichern …</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>QR-Code speichern</translation>
    </message>
    <message>
        <source>account ID.png</source>
        <translation>Account-ID.png</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>Das Bild ist gespeichert.</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written there.</source>
        <translation>Das Bild kann dort nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Network paused by you</source>
        <translation>Netz von Hand angehalten</translation>
    </message>
    <message>
        <source>No transport plugin is on. Nothing is sent or received.</source>
        <translation>Kein Transport-Plugin ist an. Nichts wird gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>No internet connection. Messages will be sent later.</source>
        <translation>Keine Internetverbindung. Nachrichten gehen später hinaus.</translation>
    </message>
    <message>
        <source>The network can&apos;t be reached from here.</source>
        <translation>Das Netz ist von hier nicht erreichbar.</translation>
    </message>
    <message>
        <source>No route could be built. Nodes answer too slowly or are blocked here.</source>
        <translation>Keine Route kam zustande. Knoten antworten zu langsam oder sind hier gesperrt.</translation>
    </message>
    <message>
        <source>Your proxy doesn&apos;t answer. Nothing was sent around it.</source>
        <translation>Der Proxy antwortet nicht. Nichts wurde an ihm vorbei gesendet.</translation>
    </message>
    <message>
        <source>The proxy refused the name or password.</source>
        <translation>Der Proxy hat Namen oder Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so the network rejects messages.</source>
        <translation>Die Uhr dieses Computers geht falsch, deshalb weist das Netz Nachrichten ab.</translation>
    </message>
    <message>
        <source>There is no connection to the network.</source>
        <translation>Es gibt keine Verbindung zum Netz.</translation>
    </message>
    <message>
        <source>Turn one on under Plugins.</source>
        <translation>Unter „Plugins“ lässt sich eines einschalten.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection. Everything written waits here and is not lost.</source>
        <translation>Die Verbindung dieses Computers prüfen. Alles Geschriebene wartet hier und geht nicht verloren.</translation>
    </message>
    <message>
        <source>A firewall or the provider may be in the way. A proxy, such as Tor, often helps.</source>
        <translation>Eine Firewall oder der Anbieter kann im Weg sein. Ein Proxy wie Tor hilft oft.</translation>
    </message>
    <message>
        <source>It is tried again by itself. A new route or a proxy may help sooner.</source>
        <translation>Es wird von selbst erneut versucht. Eine neue Route oder ein Proxy hilft vielleicht früher.</translation>
    </message>
    <message>
        <source>Check whether the proxy runs, and its host and port.</source>
        <translation>Prüfen, ob der Proxy läuft, und ob Host und Port stimmen.</translation>
    </message>
    <message>
        <source>Check the user and the password below.</source>
        <translation>Unten Benutzer und Passwort prüfen.</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer right; best let them be set by themselves.</source>
        <translation>Datum, Uhrzeit und Zeitzone dieses Computers richtig stellen, am besten automatisch.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The proxy answers</source>
        <translation>Der Proxy antwortet</translation>
    </message>
    <message>
        <source>Host names are found</source>
        <translation>Hostnamen werden gefunden</translation>
    </message>
    <message>
        <source>An entry node answers</source>
        <translation>Ein Eingangsknoten antwortet</translation>
    </message>
    <message>
        <source>An answer comes back over a whole route</source>
        <translation>Über eine ganze Route kommt Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy needs a host.</source>
        <translation>Der Proxy braucht einen Host.</translation>
    </message>
    <message>
        <source>That isn&apos;t the name or address of a host.</source>
        <translation>Das ist weder Name noch Adresse eines Hosts.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Zu einem Passwort gehört ein Benutzer.</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>No route yet.</source>
        <translation>Noch keine Route.</translation>
    </message>
    <message>
        <source>Open plugins</source>
        <translation>Plugins öffnen</translation>
    </message>
</context>
<context>
    <name>NewConversationDialog</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name, account ID or link</source>
        <translation>Name, Account-ID oder Link</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>Wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Read a QR code…</source>
        <translation>QR-Code lesen …</translation>
    </message>
    <message>
        <source>Show my ID</source>
        <translation>Meine ID zeigen</translation>
    </message>
    <message>
        <source>There is no QR code in that picture.</source>
        <translation>In diesem Bild ist kein QR-Code.</translation>
    </message>
    <message>
        <source>Picture with a QR code</source>
        <translation>Bild mit QR-Code</translation>
    </message>
    <message>
        <source>Paste an account ID or drop a picture of its QR code here.</source>
        <translation>Eine Account-ID einfügen oder ein Bild ihres QR-Codes hierher ziehen.</translation>
    </message>
    <message>
        <source>From a picture…</source>
        <translation>Aus einem Bild …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Use at least 8 characters.</source>
        <translation>Mindestens 8 Zeichen verwenden.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Die beiden unterscheiden sich.</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>Sehr schwach</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
</context>
<context>
    <name>NicknameDialog</name>
    <message>
        <source>Set nickname</source>
        <translation>Spitznamen festlegen</translation>
    </message>
    <message>
        <source>Only you see it. Without one, the name they chose is shown.</source>
        <translation>Für andere unsichtbar. Ohne Spitznamen erscheint der selbst gewählte Name.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Requests of strangers never show what they wrote.</source>
        <translation>Anfragen von Unbekannten zeigen nie ihren Text.</translation>
    </message>
    <message>
        <source>What they show</source>
        <translation>Gezeigter Inhalt</translation>
    </message>
    <message>
        <source>Name and text</source>
        <translation>Name und Text</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nur der Name</translation>
    </message>
    <message>
        <source>Only “New message”</source>
        <translation>Nur „Neue Nachricht“</translation>
    </message>
    <message>
        <source>Of muted conversations there are none.</source>
        <translation>Von stummen Unterhaltungen gibt es keine.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Folder of the profile</source>
        <translation>Ordner des Profils</translation>
    </message>
    <message>
        <source>mainnet, testnet, or a network file</source>
        <translation>mainnet, testnet oder eine Netzwerkdatei</translation>
    </message>
    <message>
        <source>Id of the storage plugin</source>
        <translation>ID des Speicher-Plugins</translation>
    </message>
    <message>
        <source>Id of the transport plugin</source>
        <translation>ID des Transport-Plugins</translation>
    </message>
    <message>
        <source>Another folder with plugins; repeatable</source>
        <translation>Weiterer Ordner mit Plugins; wiederholbar</translation>
    </message>
    <message>
        <source>socks5:// or http:// address; never bypassed</source>
        <translation>Adresse mit socks5:// oder http://; wird nie umgangen</translation>
    </message>
    <message>
        <source>Account id offered as a first contact</source>
        <translation>Account-ID, die als erster Kontakt angeboten wird</translation>
    </message>
    <message>
        <source>Start with the bundled plugins only</source>
        <translation>Nur mit den mitgelieferten Plugins starten</translation>
    </message>
    <message>
        <source>Start in the tray, without a window</source>
        <translation>Ohne Fenster im Infobereich starten</translation>
    </message>
    <message>
        <source>Private messages.</source>
        <translation>Private Nachrichten.</translation>
    </message>
    <message>
        <source>It takes no words besides options.</source>
        <translation>Außer Optionen werden keine Wörter angenommen.</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Waiting for connection</source>
        <translation>Wartet auf Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), next try at %1.</source>
        <translation>
            <numerusform>Bisher %n Versuch, nächster um %1.</numerusform>
            <numerusform>Bisher %n Versuche, nächster um %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1: %2. %3 %4</source>
        <translation>An %1: %2. %3 %4</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Retry the message to %1</source>
        <translation>Jetzt erneut versuchen: Nachricht an %1</translation>
    </message>
    <message>
        <source>Move to draft</source>
        <translation>In den Entwurf</translation>
    </message>
    <message>
        <source>Move the message to %1 to its draft</source>
        <translation>Nachricht an %1 in den Entwurf verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the message to %1</source>
        <translation>Nachricht an %1 löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the message to %1</source>
        <translation>Die Nachricht an %1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Retry all</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Alles wurde gesendet.</translation>
    </message>
    <message>
        <source>The outbox couldn&apos;t be read.</source>
        <translation>Der Postausgang konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
</context>
<context>
    <name>PageHost</name>
    <message>
        <source>Message requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Kein Ergebnis für „%1“.</translation>
    </message>
    <message>
        <source>Command, conversation or setting</source>
        <translation>Befehl, Unterhaltung oder Einstellung</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>They call themselves %1</source>
        <translation>Nennt sich selbst %1</translation>
    </message>
    <message>
        <source>Known since %1</source>
        <translation>Bekannt seit %1</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Account-ID</translation>
    </message>
    <message>
        <source>QR code of the account ID</source>
        <translation>QR-Code der Account-ID</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hide QR</source>
        <translation>QR verbergen</translation>
    </message>
    <message>
        <source>Show QR</source>
        <translation>QR zeigen</translation>
    </message>
</context>
<context>
    <name>PersonNotes</name>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Nur hier zu sehen.</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Private Notiz</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer.</source>
        <translation>Wird auf diesem Computer verschlüsselt aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Clear messages…</source>
        <translation>Nachrichten leeren …</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Delete contact…</source>
        <translation>Kontakt löschen …</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>PhraseCheck</name>
    <message>
        <source>One word isn&apos;t in the list: “%1”.</source>
        <translation>Ein Wort steht nicht in der Liste: „%1“.</translation>
    </message>
    <message>
        <source>One word isn&apos;t in the list: “%1”. Did you mean “%2”?</source>
        <translation>Ein Wort steht nicht in der Liste: „%1“. Ist „%2“ gemeint?</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) are missing.</source>
        <translation>
            <numerusform>%n Wort fehlt.</numerusform>
            <numerusform>%n Wörter fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n word(s) too many.</source>
        <translation>
            <numerusform>Es ist %n Wort zu viel.</numerusform>
            <numerusform>Es sind %n Wörter zu viel.</numerusform>
        </translation>
    </message>
    <message>
        <source>All words are known but they don&apos;t fit together. Check their order.</source>
        <translation>Alle Wörter sind bekannt, passen aber nicht zusammen. Die Reihenfolge prüfen.</translation>
    </message>
</context>
<context>
    <name>PhraseStep</name>
    <message>
        <source>Your recovery phrase</source>
        <translation>Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>These 13 words are your account. Anyone who has them can be you. If you lose them and this computer, nobody can bring the account back.</source>
        <translation>Diese 13 Wörter sind der Account. Wer sie hat, kann ihn übernehmen. Gehen sie und dieser Computer verloren, kann niemand den Account zurückholen.</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Wörter verbergen</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wörter zeigen</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Wörter sind notiert</translation>
    </message>
    <message>
        <source>I&apos;ll do this later</source>
        <translation>Später erledigen</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <extracomment>%1: the beginning of a message</extracomment>
        <translation>Angeheftet: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the pinned messages: 2 of 3</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Previous pinned message</source>
        <translation>Vorherige angeheftete Nachricht</translation>
    </message>
    <message>
        <source>Next pinned message</source>
        <translation>Nächste angeheftete Nachricht</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>Diese Nachricht nicht mehr anheften</translation>
    </message>
</context>
<context>
    <name>PlacesMenu</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Message requests, %1</source>
        <translation>Anfragen, %1</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n ungelesen</numerusform>
            <numerusform>Chats, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <extracomment>%1 says whether the network is reached</extracomment>
        <translation>Netzwerk: %1</translation>
    </message>
</context>
<context>
    <name>PluginCard</name>
    <message>
        <source>Turn off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Turn on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>“%1” stopped working. Your messages are safe.</source>
        <translation>„%1“ funktioniert nicht mehr. Die Nachrichten sind sicher.</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Ausschalten…</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>Einschalten…</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Use %1 as the transport</source>
        <translation>%1 als Transport verwenden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>It holds your messages and stays on.</source>
        <translation>Es bewahrt die Nachrichten auf und bleibt an.</translation>
    </message>
</context>
<context>
    <name>PluginCrashed</name>
    <message>
        <source>“%1” stopped working. Your messages are safe.</source>
        <extracomment>%1 is the name of a plugin</extracomment>
        <translation>„%1“ funktioniert nicht mehr. Die Nachrichten sind sicher.</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>PluginDialog</name>
    <message>
        <source>Turn on “%1”?</source>
        <extracomment>%1 is the name of a plugin</extracomment>
        <translation>„%1“ einschalten?</translation>
    </message>
    <message>
        <source>Turn off “%1”?</source>
        <translation>„%1“ ausschalten?</translation>
    </message>
    <message>
        <source>Nothing is sent or received without a transport. Messages wait until one is on again.</source>
        <translation>Ohne Transport wird nichts gesendet oder empfangen. Nachrichten warten, bis wieder einer an ist.</translation>
    </message>
    <message>
        <source>What it does is missing from the next start on. Nothing it kept is deleted.</source>
        <translation>Was es leistet, fehlt ab dem nächsten Start. Nichts, was es aufbewahrt, wird gelöscht.</translation>
    </message>
    <message>
        <source>Plugins run with your rights.</source>
        <translation>Plugins laufen mit den eigenen Rechten.</translation>
    </message>
    <message>
        <source>It wants to: %1. Plugins run with your rights.</source>
        <translation>Es möchte: %1. Plugins laufen mit den eigenen Rechten.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>PluginHead</name>
    <message>
        <source>Built-in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
</context>
<context>
    <name>PluginList</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Needs restart</source>
        <translation>Neustart nötig</translation>
    </message>
    <message>
        <source>Not compatible</source>
        <translation>Nicht passend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Keeps messages</source>
        <translation>Bewahrt Nachrichten auf</translation>
    </message>
    <message>
        <source>Reaches the network</source>
        <translation>Erreicht das Netz</translation>
    </message>
    <message>
        <source>A kind of conversation</source>
        <translation>Eine Art von Unterhaltung</translation>
    </message>
    <message>
        <source>A kind of content</source>
        <translation>Eine Art von Inhalt</translation>
    </message>
    <message>
        <source>Adds to the window</source>
        <translation>Ergänzt das Fenster</translation>
    </message>
    <message>
        <source>May use the network</source>
        <translation>Darf das Netz benutzen</translation>
    </message>
    <message>
        <source>May read and make files in messages</source>
        <translation>Darf Dateien in Nachrichten lesen und erzeugen</translation>
    </message>
    <message>
        <source>May read message text</source>
        <translation>Darf den Text von Nachrichten lesen</translation>
    </message>
    <message>
        <source>May sign and decrypt for your account</source>
        <translation>Darf für das Konto signieren und entschlüsseln</translation>
    </message>
    <message>
        <source>May use the microphone</source>
        <translation>Darf das Mikrofon benutzen</translation>
    </message>
    <message>
        <source>May show notifications</source>
        <translation>Darf Mitteilungen zeigen</translation>
    </message>
</context>
<context>
    <name>PluginMissing</name>
    <message>
        <source>This part needs the “%1” plugin.</source>
        <extracomment>%1 is the name of a plugin</extracomment>
        <translation>Dieser Teil braucht das Plugin „%1“.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Safe mode: only the built-in plugins run this time.</source>
        <translation>Sicherer Modus: Dieses Mal laufen nur die eingebauten Plugins.</translation>
    </message>
    <message>
        <source>Changes take effect at the next start.</source>
        <translation>Änderungen gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Only the built-in plugins are here.</source>
        <translation>Nur die eingebauten Plugins sind da.</translation>
    </message>
    <message>
        <source>Only use plugins from people you trust; they run with your rights. If one keeps the program from starting, start it with --safe-mode.</source>
        <translation>Nur Plugins von Leuten verwenden, denen zu trauen ist; sie laufen mit den eigenen Rechten. Verhindert eines den Start, hilft der Start mit --safe-mode.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>als ungelesen markiert</translation>
    </message>
    <message>
        <source>not sent yet: %1</source>
        <translation>noch nicht gesendet: %1</translation>
    </message>
    <message>
        <source>last message from you at %1: %2</source>
        <translation>letzte eigene Nachricht, %1: %2</translation>
    </message>
    <message>
        <source>last message from %1 at %2: %3</source>
        <translation>letzte Nachricht von %1, %2: %3</translation>
    </message>
    <message>
        <source>A message was not sent.</source>
        <translation>Eine Nachricht wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Pinned.</source>
        <translation>Angeheftet.</translation>
    </message>
    <message>
        <source>Muted.</source>
        <translation>Stummgeschaltet.</translation>
    </message>
    <message>
        <source>Blocked.</source>
        <translation>Blockiert.</translation>
    </message>
    <message>
        <source>last message from you, %1: %2</source>
        <extracomment>%1: a day, %2: text</extracomment>
        <translation>letzte eigene Nachricht, %1: %2</translation>
    </message>
    <message>
        <source>last message from %1, %2: %3</source>
        <extracomment>%1: who, %2: a day, %3: text</extracomment>
        <translation>letzte Nachricht von %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Preview: %1, %2</source>
        <translation>Vorschau: %1, %2</translation>
    </message>
    <message>
        <source>Remove the preview</source>
        <translation>Vorschau entfernen</translation>
    </message>
</context>
<context>
    <name>PreviewsCard</name>
    <message>
        <source>Link previews</source>
        <translation>Linkvorschauen</translation>
    </message>
    <message>
        <source>Send the title of the page along when you write a link. Received previews are shown as they come; nothing is fetched for them.</source>
        <translation>Beim Schreiben eines Links wird der Titel der Seite mitgesendet. Empfangene Vorschauen werden angezeigt, wie sie kommen; für sie wird nichts abgerufen.</translation>
    </message>
    <message>
        <source>No proxy is set, so no titles are fetched: the sites would see this computer&apos;s address.</source>
        <translation>Kein Proxy ist eingestellt, daher werden keine Titel abgerufen: Die Websites würden die Adresse dieses Computers sehen.</translation>
    </message>
    <message>
        <source>Fetch them anyway…</source>
        <translation>Trotzdem abrufen …</translation>
    </message>
</context>
<context>
    <name>PreviewsDialog</name>
    <message>
        <source>Fetch previews?</source>
        <translation>Vorschauen abrufen?</translation>
    </message>
    <message>
        <source>%1 asks the linked site for its title through the proxy. The site sees the proxy&apos;s address.</source>
        <extracomment>%1: the program&apos;s name</extracomment>
        <translation>%1 fragt die verlinkte Website über den Proxy nach ihrem Titel. Die Website sieht die Adresse des Proxys.</translation>
    </message>
    <message>
        <source>%1 asks the linked site for its title through this computer&apos;s own connection. The site sees this computer&apos;s address.</source>
        <translation>%1 fragt die verlinkte Website über die eigene Verbindung dieses Computers nach ihrem Titel. Die Website sieht die Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Keep off</source>
        <translation>Ausgeschaltet lassen</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Read receipts</source>
        <translation>Lesebestätigungen</translation>
    </message>
    <message>
        <source>Tell people that you read their messages, and see when they read yours.</source>
        <translation>Andere erfahren, dass ihre Nachrichten gelesen wurden, und umgekehrt.</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Schreibanzeige</translation>
    </message>
    <message>
        <source>Show people that you are typing, and see it of them.</source>
        <translation>Andere sehen, dass gerade geschrieben wird, und umgekehrt.</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Who may write to you without being accepted first.</source>
        <translation>Wer schreiben darf, ohne vorher angenommen zu sein.</translation>
    </message>
    <message>
        <source>Everyone may ask</source>
        <translation>Alle dürfen anfragen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>People I share a group with</source>
        <translation>Personen aus gemeinsamen Gruppen</translation>
    </message>
    <message>
        <source>Clear secrets from the clipboard</source>
        <translation>Geheimes aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Recovery words that were copied are taken back, unless something else was copied since.</source>
        <translation>Kopierte Wiederherstellungswörter werden entfernt, wenn seither nichts anderes kopiert wurde.</translation>
    </message>
    <message>
        <source>After 15 seconds</source>
        <translation>Nach 15 Sekunden</translation>
    </message>
    <message>
        <source>After 1 minute</source>
        <translation>Nach 1 Minute</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Nach 5 Minuten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Keep recent searches</source>
        <translation>Letzte Suchen behalten</translation>
    </message>
    <message>
        <source>The last searches are offered again. They are kept on this computer only, encrypted like your messages.</source>
        <translation>Die letzten Suchen werden wieder angeboten. Sie bleiben auf diesem Computer, verschlüsselt wie die Nachrichten.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>This is how others see you in their list. Change it whenever you like.</source>
        <translation>Der Name in der Liste der anderen. Er lässt sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Account-ID</translation>
    </message>
    <message>
        <source>QR code of your account ID</source>
        <translation>QR-Code meiner Account-ID</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ProtectStep</name>
    <message>
        <source>Protect this computer</source>
        <translation>Diesen Computer schützen</translation>
    </message>
    <message>
        <source>Your messages are kept encrypted. What should open them?</source>
        <translation>Nachrichten werden verschlüsselt aufbewahrt. Was soll sie öffnen?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>What opens your messages</source>
        <translation>Was die Nachrichten öffnet</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>New password (leave it empty to keep the present one)</source>
        <translation>Neues Passwort (leer lassen, um das jetzige zu behalten)</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>With a proxy, nothing is sent around it. When it doesn&apos;t answer, messages wait.</source>
        <translation>Mit einem Proxy wird nichts an ihm vorbei gesendet. Antwortet er nicht, warten die Nachrichten.</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Art des Proxys</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tor preset</source>
        <translation>Vorgabe für Tor</translation>
    </message>
    <message>
        <source>127.0.0.1, port 9050</source>
        <translation>127.0.0.1, Port 9050</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Speichern und verwenden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Test the proxy</source>
        <translation>Den Proxy prüfen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Never connects without the proxy.</source>
        <translation>Verbindet sich nie ohne den Proxy.</translation>
    </message>
</context>
<context>
    <name>ProxyFields</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User (optional)</source>
        <translation>Benutzer (freiwillig)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password (optional)</source>
        <translation>Passwort (freiwillig)</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>QrImage</name>
    <message>
        <source>Too long for a QR code</source>
        <translation>Zu lang für einen QR-Code</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n ungelesen</numerusform>
            <numerusform>Chats, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Message requests, %1</source>
        <translation>Anfragen, %1</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RailAccount</name>
    <message>
        <source>Account %1, %2</source>
        <extracomment>%1 is a name, %2 says whether the network is reached</extracomment>
        <translation>Account %1, %2</translation>
    </message>
</context>
<context>
    <name>RailNetwork</name>
    <message numerus="yes">
        <source>Network: connected through %n node(s)</source>
        <translation>
            <numerusform>Netzwerk: verbunden über %n Knoten</numerusform>
            <numerusform>Netzwerk: verbunden über %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1</source>
        <extracomment>%1 says whether the network is reached</extracomment>
        <translation>Netzwerk: %1</translation>
    </message>
</context>
<context>
    <name>ReactionPopup</name>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>Other emoji</source>
        <translation>Andere Emoji</translation>
    </message>
</context>
<context>
    <name>RemovalCard</name>
    <message>
        <source>Erasing</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Nodes that confirmed</source>
        <translation>Knoten, die bestätigt haben</translation>
    </message>
    <message>
        <source>Nothing was erased on this computer. What the other nodes keep goes by itself within 14 days.</source>
        <translation>Auf diesem Computer wurde nichts gelöscht. Was die übrigen Knoten behalten, verschwindet von selbst binnen 14 Tagen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Erase here all the same</source>
        <translation>Hier trotzdem löschen</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Delete here and on the network?</source>
        <translation>Hier und im Netz löschen?</translation>
    </message>
    <message>
        <source>Sign out of this computer?</source>
        <translation>Von diesem Computer abmelden?</translation>
    </message>
    <message>
        <source>Also asks the network to erase waiting messages and settings. Other people keep what they received.</source>
        <translation>Bittet auch das Netzwerk, wartende Nachrichten und Einstellungen zu löschen. Andere behalten, was sie empfangen haben.</translation>
    </message>
    <message>
        <source>Everything of this account on this computer is erased. The account itself stays; you need the recovery words to return.</source>
        <translation>Alles von diesem Account auf diesem Computer wird gelöscht. Der Account selbst bleibt; zur Rückkehr sind die Wiederherstellungswörter nötig.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>You haven&apos;t checked your recovery words. Without them the account is lost.</source>
        <translation>Die Wiederherstellungswörter sind noch nicht geprüft. Ohne sie ist der Account verloren.</translation>
    </message>
    <message>
        <source>Type your display name to go on: %1</source>
        <translation>Zum Fortfahren den Anzeigenamen eingeben: %1</translation>
    </message>
    <message>
        <source>Type the last six characters of your account ID to go on: %1</source>
        <translation>Zum Fortfahren die letzten sechs Zeichen der Account-ID eingeben: %1</translation>
    </message>
    <message>
        <source>Your display name</source>
        <translation>Eigener Anzeigename</translation>
    </message>
    <message>
        <source>End of your account ID</source>
        <translation>Ende der Account-ID</translation>
    </message>
</context>
<context>
    <name>ReplyBar</name>
    <message>
        <source>Editing a message that wasn&apos;t sent</source>
        <translation>Bearbeiten einer nicht gesendeten Nachricht</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Bearbeiten beenden</translation>
    </message>
    <message>
        <source>Don&apos;t reply</source>
        <translation>Nicht antworten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 blockieren</translation>
    </message>
    <message>
        <source>A accepts, D declines, B blocks</source>
        <translation>A nimmt an, D lehnt ab, B blockiert</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>They don&apos;t know whether you&apos;ve read this.</source>
        <translation>Die Gegenseite erfährt nicht, ob dies gelesen wurde.</translation>
    </message>
    <message>
        <source>Decline all…</source>
        <translation>Alle ablehnen …</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No requests.</source>
        <translation>Keine Anfragen.</translation>
    </message>
    <message>
        <source>Decline all requests?</source>
        <translation>Alle Anfragen ablehnen?</translation>
    </message>
    <message>
        <source>Their messages leave this computer. They aren&apos;t told.</source>
        <translation>Ihre Nachrichten verschwinden von diesem Computer. Die Gegenseite erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Decline all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>Everyone may ask</source>
        <translation>Alle dürfen anfragen</translation>
    </message>
    <message>
        <source>Only people I share a group with</source>
        <translation>Nur Personen aus gemeinsamen Gruppen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Who may ask</source>
        <translation>Wer anfragen darf</translation>
    </message>
    <message>
        <source>The requests couldn&apos;t be read.</source>
        <translation>Die Anfragen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Add what is missing here</source>
        <translation>Ergänzen, was hier fehlt</translation>
    </message>
    <message>
        <source>Replace everything that is here</source>
        <translation>Alles ersetzen, was hier ist</translation>
    </message>
    <message>
        <source>Messages and changes since the backup are lost, except for what the network still has.</source>
        <translation>Nachrichten und Änderungen seit der Sicherung gehen verloren, außer was das Netzwerk noch hat.</translation>
    </message>
    <message>
        <source>Nothing that is here is changed. Messages that you cleared since the backup come back.</source>
        <translation>Nichts, was hier ist, ändert sich. Nachrichten, die seit der Sicherung gelöscht wurden, kommen zurück.</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Your recovery phrase</source>
        <translation>Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>The words fit together.</source>
        <translation>Die Wörter passen zusammen.</translation>
    </message>
    <message>
        <source>%1 of 13</source>
        <translation>%1 von 13</translation>
    </message>
    <message>
        <source>Read a QR code…</source>
        <translation>QR-Code lesen …</translation>
    </message>
    <message>
        <source>Picture with a QR code</source>
        <translation>Bild mit QR-Code</translation>
    </message>
    <message>
        <source>There is no QR code in that picture.</source>
        <translation>In diesem Bild ist kein QR-Code.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Type or paste the 13 words. Numbers and line breaks don&apos;t matter. A QR code can be pasted or dropped here.</source>
        <translation>Die 13 Wörter eingeben oder einfügen. Nummern und Zeilenumbrüche spielen keine Rolle. Auch ein QR-Code kann eingefügt oder hier abgelegt werden.</translation>
    </message>
    <message>
        <source>Use the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausstieg</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Route %1, %2 old</source>
        <translation>Route %1, %2 alt</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RowLead</name>
    <message>
        <source>History on this computer starts here. The network keeps messages for 14 days only; what is older may be on another device of yours.</source>
        <translation>Hier beginnt der Verlauf auf diesem Computer. Das Netzwerk bewahrt Nachrichten nur 14 Tage auf; Älteres ist vielleicht auf einem anderen eigenen Gerät.</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Automatic backups</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Made while the program runs. Your recovery words open them; nothing else that could is kept.</source>
        <translation>Entstehen, während das Programm läuft. Die Wiederherstellungswörter öffnen sie; nichts anderes, was sie öffnen könnte, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>None is chosen; without one no backup is made.</source>
        <translation>Keiner gewählt; ohne Ordner entsteht keine Sicherung.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Older ones of these backups are removed.</source>
        <translation>Ältere dieser Sicherungen werden entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>the last %n backup(s)</source>
        <translation>
            <numerusform>die letzte %n Sicherung</numerusform>
            <numerusform>die letzten %n Sicherungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScrollBar</name>
    <message>
        <source>Scroll up and down</source>
        <translation>Auf und ab blättern</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Seitwärts blättern</translation>
    </message>
</context>
<context>
    <name>SearchChips</name>
    <message>
        <source>In %1</source>
        <extracomment>%1: name of a conversation</extracomment>
        <translation>In %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open and go on searching</source>
        <translation>Öffnen und weitersuchen</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Eingabe</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>Copy account ID</source>
        <translation>Account-ID kopieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>SearchOperators</name>
    <message>
        <source>Messages that somebody wrote</source>
        <translation>Nachrichten von jemandem</translation>
    </message>
    <message>
        <source>In one conversation</source>
        <translation>In einer Unterhaltung</translation>
    </message>
    <message>
        <source>With a link</source>
        <translation>Mit Link</translation>
    </message>
    <message>
        <source>Before a day, month or year</source>
        <translation>Vor einem Tag, Monat oder Jahr</translation>
    </message>
    <message>
        <source>After a day, month or year</source>
        <translation>Nach einem Tag, Monat oder Jahr</translation>
    </message>
    <message>
        <source>On a day, in a month or year</source>
        <translation>An einem Tag, in einem Monat oder Jahr</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>With a star</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Exactly these words, one after the other</source>
        <translation>Genau diese Wörter hintereinander</translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>Ohne ein Wort</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Notes to me</source>
        <translation>Notizen an mich</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>With a photo</source>
        <translation>Mit einem Foto</translation>
    </message>
    <message>
        <source>With a video</source>
        <translation>Mit einem Video</translation>
    </message>
    <message>
        <source>Voice messages</source>
        <translation>Sprachnachrichten</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Mit einer Datei</translation>
    </message>
    <message>
        <source>In pinned conversations</source>
        <translation>In angehefteten Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Older messages may be on another device.</source>
        <translation>Ältere Nachrichten sind vielleicht auf einem anderen Gerät.</translation>
    </message>
    <message>
        <source>The messages couldn&apos;t be searched.</source>
        <translation>Die Nachrichten konnten nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>Your messages are safe.</source>
        <translation>Die Nachrichten sind sicher.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Lock when unused</source>
        <translation>Bei Nichtbenutzung sperren</translation>
    </message>
    <message>
        <source>After 1 minute</source>
        <translation>Nach 1 Minute</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Nach 5 Minuten</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>Nach 15 Minuten</translation>
    </message>
    <message>
        <source>After 1 hour</source>
        <translation>Nach 1 Stunde</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Nothing that was shown stays in memory, and nothing is received until you unlock.</source>
        <translation>Nichts Angezeigtes bleibt im Speicher, und bis zum Entsperren wird nichts empfangen.</translation>
    </message>
    <message>
        <source>Messages that open without asking are locked only by hand.</source>
        <translation>Was sich ohne Nachfrage öffnet, wird nur von Hand gesperrt.</translation>
    </message>
    <message>
        <source>Lock before the computer sleeps</source>
        <translation>Sperren, bevor der Computer schläft</translation>
    </message>
    <message>
        <source>Lock together with the screen</source>
        <translation>Zusammen mit dem Bildschirm sperren</translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation>Sperren, wenn das Fenster minimiert wird</translation>
    </message>
</context>
<context>
    <name>SelectedRows</name>
    <message>
        <source>End the selection</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Move back to the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Stop selecting</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Weiterleiten …</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
</context>
<context>
    <name>SendMenu</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send without preview</source>
        <translation>Ohne Vorschau senden</translation>
    </message>
</context>
<context>
    <name>SettingMenu</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Copy link to this setting</source>
        <translation>Link zu dieser Einstellung kopieren</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Kein Ergebnis für „%1“.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Couldn&apos;t save. %1</source>
        <extracomment>%1 is a sentence about the reason</extracomment>
        <translation>Speichern ging nicht. %1</translation>
    </message>
</context>
<context>
    <name>ShapeCard</name>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much stands on the screen at once.</source>
        <translation>Wie viel zugleich auf dem Bildschirm steht.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Bubbles</source>
        <translation>Blasen</translation>
    </message>
    <message>
        <source>How messages are set apart.</source>
        <translation>Wie Nachrichten sich abheben.</translation>
    </message>
    <message>
        <source>As the theme says</source>
        <translation>Wie das Design vorgibt</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Outlined</source>
        <translation>Umrandet</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Pictures of people</source>
        <translation>Bilder von Personen</translation>
    </message>
    <message>
        <source>Their shape, everywhere.</source>
        <translation>Ihre Form, überall.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Abgerundet</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>No transitions; animated pictures move only under the pointer.</source>
        <translation>Keine Übergänge; bewegte Bilder laufen nur unter dem Zeiger.</translation>
    </message>
</context>
<context>
    <name>SharingRows</name>
    <message>
        <source>Typing and read receipts for this chat</source>
        <translation>Tippen und Lesebestätigungen in diesem Chat</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Only who tells sees it of the other side.</source>
        <translation>Nur wer es mitteilt, sieht es auch von der anderen Seite.</translation>
    </message>
</context>
<context>
    <name>ShortcutField</name>
    <message>
        <source>Shortcut of %1</source>
        <translation>Kürzel von %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Press to change; Backspace removes it</source>
        <translation>Drücken zum Ändern; Rücktaste entfernt es</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>“%1” has the same shortcut; neither works.</source>
        <translation>„%1“ hat dasselbe Kürzel; keines von beiden wirkt.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Kein Ergebnis für „%1“.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Recent first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Ungelesene zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Talk quietly.</source>
        <translation>Leise reden.</translation>
    </message>
    <message>
        <source>No phone number, no e-mail, no central server. Your account is a key that only you hold.</source>
        <translation>Keine Telefonnummer, keine E-Mail, kein zentraler Server. Der Account ist ein Schlüssel, der allein in der eigenen Hand liegt.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Account erstellen</translation>
    </message>
    <message>
        <source>I have a recovery phrase</source>
        <translation>Wiederherstellungsphrase eingeben</translation>
    </message>
    <message>
        <source>Hide settings</source>
        <translation>Einstellungen verbergen</translation>
    </message>
    <message>
        <source>Before connecting: proxy, data folder, language</source>
        <translation>Vor dem Verbinden: Proxy, Datenordner, Sprache</translation>
    </message>
    <message>
        <source>Restore from a backup file</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Messages waiting</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>Letzter Abruf</translation>
    </message>
    <message>
        <source>Clock difference</source>
        <translation>Abweichung der Uhr</translation>
    </message>
    <message>
        <source>Nodes known</source>
        <translation>Bekannte Knoten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause network</source>
        <translation>Netzwerk anhalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>%1: works, %2</source>
        <translation>%1: geht, %2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Testing. This takes up to a minute.</source>
        <translation>Prüfung läuft. Das dauert bis zu einer Minute.</translation>
    </message>
</context>
<context>
    <name>SwarmCard</name>
    <message>
        <source>Nodes storing your messages</source>
        <translation>Knoten, die die Nachrichten aufbewahren</translation>
    </message>
    <message>
        <source>They keep what others send you, encrypted, for up to 14 days.</source>
        <translation>Sie bewahren verschlüsselt auf, was andere senden, bis zu 14 Tage.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, key %2…</source>
        <translation>%1, Schlüssel %2…</translation>
    </message>
</context>
<context>
    <name>SystemLine</name>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Use the same</source>
        <translation>Ebenso einstellen</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Closing the window does not end the program; messages go on arriving.</source>
        <translation>Das Schließen des Fensters beendet das Programm nicht; Nachrichten kommen weiter an.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Closing the window ends the program.</source>
        <translation>Dieser Schreibtisch hat keinen Infobereich. Das Schließen des Fensters beendet das Programm.</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>Im Infobereich starten</translation>
    </message>
    <message>
        <source>Without a window, from the next start on.</source>
        <translation>Ohne Fenster, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>From the next start on. Without a graphics card, the processor draws faster and needs less memory.</source>
        <translation>Ab dem nächsten Start. Ohne Grafikkarte zeichnet der Prozessor schneller und braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Developer mode</source>
        <translation>Entwicklermodus</translation>
    </message>
    <message>
        <source>Shows ids and folders of plugins, and languages for tests.</source>
        <translation>Zeigt IDs und Ordner von Plugins sowie Sprachen für Tests.</translation>
    </message>
</context>
<context>
    <name>TextCard</name>
    <message>
        <source>As the theme says</source>
        <translation>Wie das Design vorgibt</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>%1 %, of everything</source>
        <translation>%1 %, von allem</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixel</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Of everything but code and ids.</source>
        <translation>Von allem außer Code und IDs.</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ThemeDialogs</name>
    <message>
        <source>Import a theme</source>
        <translation>Ein Design holen</translation>
    </message>
    <message>
        <source>Add “%1”?</source>
        <extracomment>%1 is the name of a theme</extracomment>
        <translation>„%1“ hinzufügen?</translation>
    </message>
    <message>
        <source>By %1.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>Made for a newer version; %1 values ignored.</source>
        <translation>Für eine neuere Version gemacht; %1 Werte bleiben unbeachtet.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) can&apos;t be used and are ignored.</source>
        <translation>
            <numerusform>%n Wert ist unbrauchbar und bleibt unbeachtet.</numerusform>
            <numerusform>%n Werte sind unbrauchbar und bleiben unbeachtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Low contrast in %n place(s).</source>
        <translation>
            <numerusform>Schwacher Kontrast an %n Stelle.</numerusform>
            <numerusform>Schwacher Kontrast an %n Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add and use</source>
        <translation>Hinzufügen und verwenden</translation>
    </message>
    <message>
        <source>Add without using it</source>
        <translation>Hinzufügen, ohne es zu verwenden</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <extracomment>%1 is the name of a theme</extracomment>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Its file is removed from this computer.</source>
        <translation>Seine Datei wird von diesem Computer entfernt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ThemeGallery</name>
    <message>
        <source>Themes</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>Datei holen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the theme in use</source>
        <translation>Das verwendete Design löschen</translation>
    </message>
</context>
<context>
    <name>ThemeTile</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message numerus="yes">
        <source>Low contrast in %n place(s)</source>
        <translation>
            <numerusform>Schwacher Kontrast an %n Stelle</numerusform>
            <numerusform>Schwacher Kontrast an %n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date, then a time with seconds</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>TimelineArea</name>
    <message>
        <source>No messages yet. Say something quiet.</source>
        <translation>Noch keine Nachrichten. Zeit für etwas Leises.</translation>
    </message>
    <message>
        <source>This conversation couldn&apos;t be opened.</source>
        <translation>Diese Unterhaltung konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Your messages are safe.</source>
        <translation>Die Nachrichten sind sicher.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Repair copy</source>
        <translation>Kopie reparieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Schon geöffnet</translation>
    </message>
    <message>
        <source>The message store is damaged</source>
        <translation>Der Nachrichtenspeicher ist beschädigt</translation>
    </message>
    <message>
        <source>The profile can&apos;t be opened</source>
        <translation>Das Profil lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Another program uses this profile, e.g. the command line. Your messages are safe.</source>
        <translation>Ein anderes Programm benutzt dieses Profil, z. B. die Kommandozeile. Die Nachrichten sind sicher.</translation>
    </message>
    <message>
        <source>Repairing a copy… This can take some minutes.</source>
        <translation>Eine Kopie wird repariert … Das kann einige Minuten dauern.</translation>
    </message>
    <message>
        <source>%1 can try to repair a copy. The damaged original stays where it is.</source>
        <extracomment>%1 is the name of the program</extracomment>
        <translation>%1 kann versuchen, eine Kopie zu reparieren. Das beschädigte Original bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
</context>
<context>
    <name>WordGrid</name>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Word %1, hidden</source>
        <translation>Wort %1, verborgen</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>These 13 words are your account. Anyone who has them can be you.</source>
        <translation>Diese 13 Wörter sind der Account. Wer sie hat, kann ihn übernehmen.</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Wörter verbergen</translation>
    </message>
    <message>
        <source>Show the words…</source>
        <translation>Wörter zeigen …</translation>
    </message>
    <message>
        <source>Nobody is watching?</source>
        <translation>Schaut niemand zu?</translation>
    </message>
    <message>
        <source>The next screen shows the words that are your account.</source>
        <translation>Als Nächstes erscheinen die Wörter, aus denen der Account besteht.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Write the words down, then check them.</source>
        <translation>Die Wörter aufschreiben, dann prüfen.</translation>
    </message>
    <message>
        <source>You haven&apos;t checked yet that you have written them down.</source>
        <translation>Noch nicht geprüft, ob sie aufgeschrieben sind.</translation>
    </message>
    <message>
        <source>Check the words…</source>
        <translation>Wörter prüfen …</translation>
    </message>
    <message>
        <source>Did you write them down?</source>
        <translation>Sind die Wörter notiert?</translation>
    </message>
    <message>
        <source>Type these three of your words.</source>
        <translation>Diese drei Wörter eingeben.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>They are hidden for ever on this computer. Only what you wrote down brings the account back.</source>
        <translation>Sie sind auf diesem Computer für immer verborgen. Nur was aufgeschrieben ist, bringt das Konto zurück.</translation>
    </message>
    <message>
        <source>Hide for ever on this computer…</source>
        <translation>Auf diesem Computer für immer verbergen …</translation>
    </message>
    <message>
        <source>Hide the words for ever?</source>
        <translation>Die Wörter für immer verbergen?</translation>
    </message>
    <message>
        <source>Nobody can read them on this computer any more, whoever has the password. The account stays as it is. Without the words on paper or elsewhere, nobody can bring it back when this computer is lost. This can&apos;t be undone.</source>
        <translation>Auf diesem Computer kann sie niemand mehr lesen, auch nicht mit dem Passwort. Das Konto bleibt, wie es ist. Ohne die Wörter auf Papier oder anderswo kann niemand es zurückholen, wenn dieser Computer verloren geht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Hide for ever</source>
        <translation>Für immer verbergen</translation>
    </message>
</context>
<context>
    <name>WordsCheck</name>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
    <message>
        <source>That isn&apos;t word %1.</source>
        <translation>Das ist nicht Wort %1.</translation>
    </message>
</context>
<context>
    <name>WordsOutlets</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Hide QR</source>
        <translation>QR ausblenden</translation>
    </message>
    <message>
        <source>Show as QR</source>
        <translation>Als QR anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared after %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird nach %n Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird nach %n Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared when the program ends.</source>
        <translation>Kopiert. Die Zwischenablage wird geleert, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>QR code of the recovery words</source>
        <translation>QR-Code der Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Save the recovery words</source>
        <translation>Wiederherstellungswörter speichern</translation>
    </message>
    <message>
        <source>recovery words.txt</source>
        <translation>Wiederherstellungswörter.txt</translation>
    </message>
</context>
<context>
    <name>WordsReminder</name>
    <message>
        <source>Save your recovery words</source>
        <translation>Wiederherstellungswörter sichern</translation>
    </message>
    <message>
        <source>Don&apos;t remind me again</source>
        <translation>Nicht mehr erinnern</translation>
    </message>
    <message>
        <source>If you lose this computer, nothing else brings the account back.</source>
        <translation>Geht dieser Computer verloren, bringt nichts anderes den Account zurück.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wörter zeigen</translation>
    </message>
</context>
<context>
    <name>sotto::app::App</name>
    <message>
        <source>Version: %1</source>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation>Anzeige: %1</translation>
    </message>
    <message>
        <source>Repaired. The damaged store stays in %1</source>
        <translation>Repariert. Der beschädigte Speicher bleibt in %1</translation>
    </message>
    <message>
        <source>Plugin: %1 %2, %3</source>
        <translation>Plugin: %1 %2, %3</translation>
    </message>
    <message>
        <source>Restored. The damaged store stays in %1</source>
        <translation>Wiederhergestellt. Der beschädigte Speicher bleibt in %1</translation>
    </message>
</context>
<context>
    <name>sotto::app::Program</name>
    <message>
        <source>Already open. Bringing it forward.</source>
        <translation>Bereits geöffnet. Das Fenster kommt nach vorn.</translation>
    </message>
</context>
<context>
    <name>sotto::backups::Backups</name>
    <message>
        <source>Last backup: never.</source>
        <translation>Letzte Sicherung: nie.</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Letzte Sicherung: %1.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>name of a file</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written</source>
        <translation>
            <numerusform>%n Nachricht geschrieben</numerusform>
            <numerusform>%n Nachrichten geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Sicherung wird geprüft…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Wrong passphrase or damaged backup.</source>
        <extracomment>E-BAK-01</extracomment>
        <translation>Falsche Passphrase oder beschädigte Sicherung.</translation>
    </message>
    <message>
        <source>These words don&apos;t fit this backup.</source>
        <translation>Diese Wörter passen nicht zu dieser Sicherung.</translation>
    </message>
    <message>
        <source>This is not a backup file.</source>
        <translation>Das ist keine Sicherung.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version.</source>
        <translation>Diese Sicherung stammt von einer neueren Version.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in the backup, %1.</source>
        <translation>
            <numerusform>%n Nachricht ist in der Sicherung, %1.</numerusform>
            <numerusform>%n Nachrichten sind in der Sicherung, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup is fine: %n message(s), %1.</source>
        <translation>
            <numerusform>Die Sicherung ist in Ordnung: %n Nachricht, %1.</numerusform>
            <numerusform>Die Sicherung ist in Ordnung: %n Nachrichten, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored. %n message(s) were not here before.</source>
        <translation>
            <numerusform>Wiederhergestellt. %n Nachricht war vorher nicht hier.</numerusform>
            <numerusform>Wiederhergestellt. %n Nachrichten waren vorher nicht hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last automatic backup: never.</source>
        <translation>Letzte automatische Sicherung: nie.</translation>
    </message>
    <message>
        <source>Last automatic backup: %1.</source>
        <translation>Letzte automatische Sicherung: %1.</translation>
    </message>
    <message>
        <source>No automatic backup could be made: the disk is full.</source>
        <translation>Keine automatische Sicherung möglich: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>No automatic backup could be made: the folder isn&apos;t there.</source>
        <translation>Keine automatische Sicherung möglich: Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>No automatic backup could be made: the folder isn&apos;t writable.</source>
        <translation>Keine automatische Sicherung möglich: In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>No automatic backup could be made.</source>
        <translation>Keine automatische Sicherung möglich.</translation>
    </message>
    <message>
        <source>The folder isn&apos;t writable.</source>
        <translation>Der Ordner ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>sotto::commands::Commands</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Notes to me</source>
        <translation>Notizen an mich</translation>
    </message>
    <message>
        <source>Show my ID</source>
        <translation>Meine ID zeigen</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Nächste in der Liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Vorige in der Liste</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Nächste ungelesene</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Vorige ungelesene</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Nur ungelesene</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Unterhaltung schließen</translation>
    </message>
    <message>
        <source>Details pane</source>
        <translation>Detailbereich</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Fensterbereich</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Design</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>First conversation of the list, to the ninth</source>
        <translation>Erste Unterhaltung der Liste, bis zur neunten</translation>
    </message>
    <message>
        <source>Conversation opened before</source>
        <translation>Zuvor geöffnete Unterhaltung</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>In der anderen Richtung</translation>
    </message>
    <message>
        <source>Archive, or move back</source>
        <translation>Archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Mute for a while</source>
        <translation>Eine Weile stummschalten</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Set a nickname</source>
        <translation>Spitznamen geben</translation>
    </message>
    <message>
        <source>Pause or resume the network</source>
        <translation>Netzwerk anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation>Zu einem Datum …</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>sotto::commands::Palette</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::ChatModel</name>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>Neue Nachricht von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n neue Nachricht von %1</numerusform>
            <numerusform>%n neue Nachrichten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes to me</source>
        <translation>Notizen an mich</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Stumm bis %1</translation>
    </message>
    <message>
        <source>ddd hh:mm</source>
        <comment>day and time; see QDateTime::toString()</comment>
        <translation>ddd hh:mm</translation>
    </message>
    <message>
        <source>It is only on this computer.</source>
        <translation>Sie ist nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nobody else has it.</source>
        <translation>Niemand sonst hat sie.</translation>
    </message>
    <message>
        <source>Only your own messages can be taken back.</source>
        <translation>Nur eigene Nachrichten lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>It is removed for everyone already.</source>
        <translation>Sie ist schon für alle entfernt.</translation>
    </message>
    <message>
        <source>That message takes no reaction now.</source>
        <translation>Diese Nachricht nimmt jetzt keine Reaktion an.</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <comment>as in: deleted 1 day after reading</comment>
        <translation>gelöscht %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Only the note about it is left.</source>
        <translation>Nur der Hinweis darauf ist noch da.</translation>
    </message>
    <message>
        <source>This message isn&apos;t on this computer any more.</source>
        <translation>Diese Nachricht ist nicht mehr auf diesem Computer.</translation>
    </message>
    <message>
        <source>It doesn&apos;t ring any more.</source>
        <translation>Es klingelt nicht mehr.</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::ComposerModel</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>The draft couldn&apos;t be saved. It is kept until you quit.</source>
        <translation>Der Entwurf konnte nicht gespeichert werden. Er bleibt bis zum Beenden erhalten.</translation>
    </message>
    <message>
        <source>The message couldn&apos;t be saved, so it wasn&apos;t sent. It is back in the composer.</source>
        <translation>Die Nachricht konnte nicht gespeichert werden und wurde darum nicht gesendet. Sie steht wieder im Eingabefeld.</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::ContactDetails</name>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::ConversationExport</name>
    <message>
        <source>Conversation</source>
        <comment>name of an exported file</comment>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This place can&apos;t be written to.</source>
        <translation>An diesen Ort kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Es gibt noch nichts zu exportieren.</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be written. Nothing is left of it.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Nichts davon ist übrig.</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::Disappearing</name>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::Forwarding</name>
    <message>
        <source>%1:
%2</source>
        <comment>author and text of a message that is forwarded</comment>
        <translation>%1:
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) couldn&apos;t be forwarded.</source>
        <translation>
            <numerusform>%n Nachricht konnte nicht weitergeleitet werden.</numerusform>
            <numerusform>%n Nachrichten konnten nicht weitergeleitet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwarded to %n conversation(s)</source>
        <translation>
            <numerusform>An %n Unterhaltung weitergeleitet</numerusform>
            <numerusform>An %n Unterhaltungen weitergeleitet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::conversation::MessageInfo</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Account-ID</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>Verschwindet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message numerus="yes">
        <source>Leaves the network in %n day(s)</source>
        <translation>
            <numerusform>Verlässt das Netzwerk in %n Tag</numerusform>
            <numerusform>Verlässt das Netzwerk in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an emoji and who reacted with it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::MessageListModel</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>This message isn&apos;t on this computer.</source>
        <translation>Diese Nachricht ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>sotto::conversation::MessageSelection</name>
    <message>
        <source>%1, %2:
%3</source>
        <comment>author, date and time, text of a copied message</comment>
        <translation>%1, %2:
%3</translation>
    </message>
</context>
<context>
    <name>sotto::conversation::PinnedMessages</name>
    <message>
        <source>The pinned messages couldn&apos;t be read.</source>
        <translation>Die angehefteten Nachrichten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No more messages can be pinned in this conversation.</source>
        <translation>In dieser Unterhaltung können keine weiteren Nachrichten angeheftet werden.</translation>
    </message>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>sotto::conversations::ConversationRows</name>
    <message>
        <source>Notes to me</source>
        <translation>Notizen an mich</translation>
    </message>
</context>
<context>
    <name>sotto::conversations::Conversations</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>Nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>No longer muted</source>
        <translation>Nicht mehr stummgeschaltet</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Als gelesen markiert</translation>
    </message>
    <message>
        <source>Conversation with %1 deleted</source>
        <extracomment>%1 is a name</extracomment>
        <translation>Unterhaltung mit %1 gelöscht</translation>
    </message>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) archived</source>
        <translation>
            <numerusform>%n Unterhaltung archiviert</numerusform>
            <numerusform>%n Unterhaltungen archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) back in the list</source>
        <translation>
            <numerusform>%n Unterhaltung zurück in der Liste</numerusform>
            <numerusform>%n Unterhaltungen zurück in der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>Nicht mehr blockiert</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) deleted</source>
        <translation>
            <numerusform>%n Unterhaltung gelöscht</numerusform>
            <numerusform>%n Unterhaltungen gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::files::FolderRows</name>
    <message>
        <source>This folder can&apos;t be read.</source>
        <translation>Dieser Ordner kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>sotto::find::NamedRows</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Letzte Suchen vergessen</translation>
    </message>
    <message>
        <source>Narrow it down</source>
        <translation>Eingrenzen</translation>
    </message>
</context>
<context>
    <name>sotto::find::SearchModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>No result for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Show more messages</source>
        <translation>Weitere Nachrichten zeigen</translation>
    </message>
    <message>
        <source>The index is damaged. Rebuilding… %1 %</source>
        <extracomment>%1: a number</extracomment>
        <translation>Der Suchindex ist beschädigt. Er wird neu angelegt … %1 %</translation>
    </message>
    <message>
        <source>Indexing — %1 %. Results may be incomplete.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Suchindex entsteht – %1 %. Ergebnisse können unvollständig sein.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>sotto::language::Languages</name>
    <message>
        <source>%1, %2 · %3</source>
        <extracomment>A date, a time and a number, to show how they are written</extracomment>
        <translation>%1, %2 · %3</translation>
    </message>
</context>
<context>
    <name>sotto::lock::DesktopLock</name>
    <message>
        <source>Locks the messages</source>
        <translation>Sperrt die Nachrichten</translation>
    </message>
</context>
<context>
    <name>sotto::network::ConnectionTest</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles geht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sotto::network::Network</name>
    <message>
        <source>Paused by you</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Finding a route…</source>
        <translation>Route wird gesucht …</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Network paused by you</source>
        <translation>Netzwerk angehalten</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1. Messages can&apos;t be sent until it is right.</source>
        <translation>Die Uhr dieses Computers geht um %1 falsch. Bis sie stimmt, können keine Nachrichten gesendet werden.</translation>
    </message>
    <message>
        <source>Fetching messages…</source>
        <translation>Nachrichten werden abgerufen …</translation>
    </message>
    <message numerus="yes">
        <source>Fetching messages… %n so far</source>
        <translation>
            <numerusform>Nachrichten werden abgerufen … bisher %n</numerusform>
            <numerusform>Nachrichten werden abgerufen … bisher %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No transport plugin is on. Nothing is sent or received.</source>
        <translation>Kein Transport-Plugin ist eingeschaltet. Nichts wird gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>The network can&apos;t be reached from here.</source>
        <translation>Das Netzwerk ist von hier nicht erreichbar.</translation>
    </message>
    <message>
        <source>The proxy refused the name or password.</source>
        <translation>Der Proxy hat den Namen oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>Your proxy doesn&apos;t answer. Nothing was sent around it.</source>
        <translation>Der Proxy antwortet nicht. Nichts wurde an ihm vorbei gesendet.</translation>
    </message>
    <message>
        <source>No internet connection. Messages will be sent later.</source>
        <translation>Keine Internetverbindung. Nachrichten werden später gesendet.</translation>
    </message>
    <message>
        <source>less than 2 seconds</source>
        <translation>weniger als 2 Sekunden</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Nodes known: %1</source>
        <translation>Bekannte Knoten: %1</translation>
    </message>
    <message>
        <source>Routes: %1</source>
        <translation>Routen: %1</translation>
    </message>
    <message>
        <source>Clock difference: %1</source>
        <translation>Abweichung der Uhr: %1</translation>
    </message>
    <message>
        <source>Messages waiting: %1</source>
        <translation>Wartende Nachrichten: %1</translation>
    </message>
    <message>
        <source>Last poll: %1</source>
        <translation>Letzter Abruf: %1</translation>
    </message>
    <message>
        <source>Connected, %1 of %2 routes work</source>
        <translation>Verbunden, %1 von %2 Routen gehen</translation>
    </message>
    <message>
        <source>No transport</source>
        <translation>Kein Transport</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>No route</source>
        <translation>Keine Route</translation>
    </message>
    <message>
        <source>The proxy lets nothing through</source>
        <translation>Der Proxy lässt nichts durch</translation>
    </message>
    <message>
        <source>Nothing is sent or received until you resume.</source>
        <translation>Bis zum Fortsetzen wird nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>sotto::newconversation::NewConversation</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>That&apos;s you. Open Notes to me?</source>
        <translation>Das ist die eigene ID. „Notizen an mich“ öffnen?</translation>
    </message>
    <message>
        <source>Notes to me</source>
        <translation>Notizen an mich</translation>
    </message>
    <message>
        <source>You blocked this account. Unblock and open?</source>
        <translation>Dieser Account ist blockiert. Blockierung aufheben und öffnen?</translation>
    </message>
    <message>
        <source>This looks like a full account ID. Press Enter to write to it.</source>
        <translation>Das sieht nach einer vollständigen Account-ID aus. Die Eingabetaste öffnet die Unterhaltung.</translation>
    </message>
    <message>
        <source>Somebody who answers</source>
        <translation>Ein Kontakt, der antwortet</translation>
    </message>
    <message>
        <source>An ID has 66 characters; this has %1.</source>
        <translation>Eine ID hat 66 Zeichen, diese hat %1.</translation>
    </message>
    <message>
        <source>This ID is of a kind that can&apos;t be written to.</source>
        <translation>An eine ID dieser Art kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is no name, account ID or link.</source>
        <translation>Das ist weder Name noch Account-ID noch Link.</translation>
    </message>
    <message>
        <source>Looking up “%1”…</source>
        <translation>„%1“ wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>registered as “%1”</source>
        <translation>registriert als „%1“</translation>
    </message>
    <message>
        <source>Nobody is registered under “%1”.</source>
        <translation>Unter „%1“ ist niemand registriert.</translation>
    </message>
    <message>
        <source>The name service can&apos;t be reached. Try again or use the account ID.</source>
        <translation>Der Namensdienst ist nicht erreichbar. Erneut versuchen oder die Account-ID verwenden.</translation>
    </message>
    <message>
        <source>Communities need the “%1” plugin.</source>
        <translation>Communitys brauchen das Plugin „%1“.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communitys</translation>
    </message>
    <message>
        <source>This is the ID of a group. Somebody in it has to invite you.</source>
        <translation>Das ist die ID einer Gruppe. Jemand aus der Gruppe muss einladen.</translation>
    </message>
    <message>
        <source>Not in your list yet</source>
        <translation>Noch nicht in der Liste</translation>
    </message>
</context>
<context>
    <name>sotto::notifications::FreedesktopDesktop</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>1 Stunde stummschalten</translation>
    </message>
</context>
<context>
    <name>sotto::notifications::Notifier</name>
    <message>
        <source>New message request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a name, %2 a number of messages</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sotto::onboarding::Onboarding</name>
    <message>
        <source>There is no space left on this disk.</source>
        <translation>Auf diesem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s).</source>
        <translation>
            <numerusform>Um %n Zeichen zu lang.</numerusform>
            <numerusform>Um %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick any name, even one letter.</source>
        <translation>Jeder Name ist recht, auch ein einzelner Buchstabe.</translation>
    </message>
    <message>
        <source>Account found</source>
        <translation>Account gefunden</translation>
    </message>
    <message>
        <source>Messages from the last 14 days…</source>
        <translation>Nachrichten der letzten 14 Tage …</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the last 14 days</source>
        <translation>
            <numerusform>%n Nachricht der letzten 14 Tage</numerusform>
            <numerusform>%n Nachrichten der letzten 14 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sotto::outbox::Outbox</name>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Its text is in the draft again.</source>
        <translation>Der Text steht wieder im Entwurf.</translation>
    </message>
    <message>
        <source>The text couldn&apos;t be brought back.</source>
        <translation>Der Text konnte nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Deletion for everybody</source>
        <translation>Löschung für alle</translation>
    </message>
</context>
<context>
    <name>sotto::plugins::PluginList</name>
    <message>
        <source>It imports %1, which plugins may not use.</source>
        <translation>Es bindet %1 ein, was Plugins nicht dürfen.</translation>
    </message>
</context>
<context>
    <name>sotto::preferences::Appearance</name>
    <message>
        <source>Not a theme file.</source>
        <translation>Keine Design-Datei.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be opened for reading.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A built-in theme has the same id.</source>
        <translation>Ein eingebautes Design hat dieselbe ID.</translation>
    </message>
    <message>
        <source>The theme couldn&apos;t be saved.</source>
        <translation>Das Design ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>sotto::profile::DataFolder</name>
    <message>
        <source>Needs %1, only %2 free on this disk.</source>
        <translation>Braucht %1, auf diesem Datenträger sind nur %2 frei.</translation>
    </message>
    <message>
        <source>The folder isn&apos;t writable.</source>
        <translation>Der Ordner ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>sotto::profile::Profile</name>
    <message>
        <source>The data folder isn&apos;t there: %1. If it is on another disk, connect that and try again.</source>
        <translation>Der Datenordner ist nicht da: %1. Liegt er auf einem anderen Datenträger, diesen anschließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system key store didn&apos;t answer.</source>
        <extracomment>E-KEY-01</extracomment>
        <translation>Der Schlüsselspeicher des Systems hat nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>sotto::profile::Removal</name>
    <message>
        <source>%1 of %2 nodes confirmed</source>
        <translation>%1 von %2 Knoten haben bestätigt</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>Das Netz wird gefragt …</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>The network can&apos;t be reached. Nothing was erased.</source>
        <translation>Das Netz ist nicht erreichbar. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Everything of the account was erased from this computer.</source>
        <translation>Alles von dem Account wurde von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>The account was erased here and on the network: %1 of %2 nodes confirmed.</source>
        <translation>Der Account wurde hier und im Netz gelöscht: %1 von %2 Knoten haben bestätigt.</translation>
    </message>
</context>
<context>
    <name>sotto::recovery::RecoverySheet</name>
    <message>
        <source>Recovery words of the account %1</source>
        <translation>Wiederherstellungswörter des Accounts %1</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there.</source>
        <translation>Dort lässt sich die Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>There is no printer that works.</source>
        <translation>Es gibt keinen Drucker, der funktioniert.</translation>
    </message>
    <message>
        <source>These 13 words are your account. Anyone who has them can be you. Keep this sheet where nobody else looks.</source>
        <translation>Diese 13 Wörter sind der Account. Wer sie hat, kann ihn übernehmen. Das Blatt dort aufbewahren, wo sonst niemand hinsieht.</translation>
    </message>
    <message>
        <source>Account ID: %1</source>
        <translation>Account-ID: %1</translation>
    </message>
</context>
<context>
    <name>sotto::requests::Requests</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt</numerusform>
            <numerusform>%n Anfragen abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>That couldn&apos;t be saved. Nothing was lost.</source>
        <translation>Das konnte nicht gespeichert werden. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>sotto::settings::Settings</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>That&apos;s not the password.</source>
        <translation>Das ist nicht das Passwort.</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Password removed</source>
        <translation>Passwort entfernt</translation>
    </message>
</context>
<context>
    <name>sotto::settings::SettingsCatalogue</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Account-ID</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Read receipts</source>
        <translation>Lesebestätigungen</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Schreibanzeige</translation>
    </message>
    <message>
        <source>Link previews</source>
        <translation>Linkvorschauen</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Clear secrets from the clipboard</source>
        <translation>Geheimes aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Ask before a link is opened</source>
        <translation>Fragen, bevor ein Link geöffnet wird</translation>
    </message>
    <message>
        <source>Keep recent searches</source>
        <translation>Letzte Suchen behalten</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Blockierte Personen</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>What opens your messages</source>
        <translation>Was die Nachrichten öffnet</translation>
    </message>
    <message>
        <source>Lock when unused</source>
        <translation>Bei Nichtbenutzung sperren</translation>
    </message>
    <message>
        <source>Lock before the computer sleeps</source>
        <translation>Sperren, bevor der Computer schläft</translation>
    </message>
    <message>
        <source>Lock together with the screen</source>
        <translation>Zusammen mit dem Bildschirm sperren</translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation>Sperren, wenn das Fenster minimiert wird</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>What they show</source>
        <translation>Gezeigter Inhalt</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Eingabetaste sendet</translation>
    </message>
    <message>
        <source>Show formatting</source>
        <translation>Formatierung zeigen</translation>
    </message>
    <message>
        <source>Large emoji</source>
        <translation>Große Emoji</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Bubbles</source>
        <translation>Blasen</translation>
    </message>
    <message>
        <source>Pictures of people</source>
        <translation>Bilder von Personen</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Language &amp; region</source>
        <translation>Sprache &amp; Region</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Right-to-left preview</source>
        <translation>Vorschau von rechts nach links</translation>
    </message>
    <message>
        <source>Dates and numbers</source>
        <translation>Datum und Zahlen</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Kürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Pause network</source>
        <translation>Netzwerk anhalten</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Tor preset</source>
        <translation>Vorgabe für Tor</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Backup &amp; export</source>
        <translation>Sicherung &amp; Export</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Verify or restore a backup</source>
        <translation>Sicherung prüfen oder wiederherstellen</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>Im Infobereich starten</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Developer mode</source>
        <translation>Entwicklermodus</translation>
    </message>
    <message>
        <source>Help &amp; about</source>
        <translation>Hilfe &amp; Info</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Diagnostics report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>Danger zone</source>
        <translation>Gefahrenbereich</translation>
    </message>
    <message>
        <source>Sign out of this computer</source>
        <translation>Von diesem Computer abmelden</translation>
    </message>
    <message>
        <source>Delete here and on the network</source>
        <translation>Hier und im Netzwerk löschen</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>Automatische Sicherungen</translation>
    </message>
</context>
<context>
    <name>sotto::tray::Tray</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Resume network</source>
        <translation>Netzwerk fortsetzen</translation>
    </message>
    <message>
        <source>Pause network</source>
        <translation>Netzwerk anhalten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of the program, %2: &quot;3 unread&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a name, %2 a number of messages</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show notifications again</source>
        <translation>Benachrichtigungen wieder zeigen</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>Benachrichtigungen stummschalten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Für 8 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow, 8:00</source>
        <translation>Bis morgen, 8:00</translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation>Bis das Programm endet</translation>
    </message>
</context>
</TS>
