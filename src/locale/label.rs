//! The keys of the texts that maqal itself writes.

/// Defines the labels: the name in Rust and the key in the files.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A text that maqal writes; `labels/en.properties` says where it appears.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label {
            $($(#[$doc])* $name,)*
        }

        impl Label {
            /// All labels.
            #[cfg(test)]
            pub const ALL: &[Label] = &[$(Label::$name),*];

            /// Its key in the files.
            #[cfg(test)]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Label::$name => $key,)*
                }
            }
        }
    };
}

labels! {
    /// The name of the language list.
    Languages = "languages",
    /// A tab in a language whose name is unknown.
    LanguageUnknown = "language.unknown",
    /// An article without a headline.
    Untitled = "untitled",
    /// By {the authors}.
    Byline = "byline",
    /// Published {date}.
    Published = "published",
    /// Updated {date}.
    Updated = "updated",
    /// Translated by {names}.
    Translator = "translator",
    /// Machine translation: {the program}.
    MachineTranslation = "translator.machine",
    /// Edited by {names}.
    Editor = "editor",
    /// With contributions by {names}.
    Contributor = "contributor",
    /// Translated from: {a language, or a title}.
    Original = "original",
    /// Place: {name}.
    Place = "place",
    /// Reading time: {number} minutes. It has forms for numbers.
    ReadingTime = "reading",
    /// An article that is not free.
    Paid = "paid",
    /// The text of an article could not be read.
    BodyUnreadable = "body.unreadable",
    /// Photo: {who made it}.
    Credit = "credit",
    /// An image without a text alternative.
    Image = "image",
    /// A video.
    Video = "video",
    /// An audio file.
    Audio = "audio",
    /// A file of another kind.
    File = "file",
    /// Show content from {site}.
    Embed = "embed",
    /// Content from {site}.
    EmbedFrame = "embed.frame",
    /// Publisher: {name}.
    Publisher = "publisher",
    /// Source: {name}.
    Source = "source",
    /// The name of the list of keywords.
    Keywords = "keywords",
    /// Based on: {works}.
    BasedOn = "based",
    /// The link to the publishing principles.
    Principles = "principles",
    /// The link to the terms of use.
    Usage = "usage",
    /// The link to the article.
    Permalink = "permalink",
    /// License: {name}.
    License = "license",
    /// The heading of the footnotes.
    Notes = "notes",
    /// Footnote {number}.
    Footnote = "footnote",
    /// Back to reference {number}.
    FootnoteBack = "footnote.back",
    /// The name of a table that scrolls.
    Table = "table",
    /// The name of a code block that scrolls.
    Code = "code",
    /// The name of a formula that scrolls.
    Formula = "formula",
    /// A task that is done.
    TaskDone = "task.done",
    /// A task that is open.
    TaskOpen = "task.open",
    /// An alert: what is useful to know.
    AlertNote = "alert.note",
    /// An alert: advice.
    AlertTip = "alert.tip",
    /// An alert: what readers must know.
    AlertImportant = "alert.important",
    /// An alert: what needs attention at once.
    AlertWarning = "alert.warning",
    /// An alert: what has bad consequences.
    AlertCaution = "alert.caution",
    /// The name of a correction.
    Correction = "correction",
    /// How the article was made.
    Backstory = "backstory",
    /// The heading of the entries of a live blog.
    Updates = "updates",
    /// The heading of the works cited.
    References = "references",
    /// The separator of two items.
    ListTwo = "list.two",
    /// The separator of items, except the last two.
    ListMiddle = "list.middle",
    /// The separator before the last of three or more items.
    ListLast = "list.last",
    /// Why the element shows no article: there is none at its URL.
    #[cfg_attr(not(feature = "wasm"), allow(dead_code, reason = "only the element says why"))]
    FailureMissing = "failure.missing",
    /// It is not the JSON of an article.
    #[cfg_attr(not(feature = "wasm"), allow(dead_code, reason = "only the element says why"))]
    FailureFormat = "failure.format",
    /// All else.
    #[cfg_attr(not(feature = "wasm"), allow(dead_code, reason = "only the element says why"))]
    FailureOther = "failure.other",
}
