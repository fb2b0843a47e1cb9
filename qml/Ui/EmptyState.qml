import Sotto.Ui

/// A view with nothing in it yet: one sentence, one action.
Message {}
