import Sotto.Models
import Sotto.Settings

/// A setting of the profile with a few values; it is named as its item.
SettingChoice {
    id: row

    required property Settings model

    value: model.values[item] ?? ""
    onPicked: value => model.set(item, value)
    onReset: model.reset(item)
}
