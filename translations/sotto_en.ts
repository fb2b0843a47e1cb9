<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
