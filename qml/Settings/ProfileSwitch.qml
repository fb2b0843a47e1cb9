import Sotto.Models
import Sotto.Settings

/// A setting of the profile that is on or off; it is named as its item.
SettingSwitch {
    id: row

    required property Settings model

    on: model.values[item] === "on"
    onSwitched: on => model.set(item, on ? "on" : "off")
    onReset: model.reset(item)
}
