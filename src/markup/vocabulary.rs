//! The closed vocabulary: every element, attribute and part that can be written.

use crate::text::without_hidden;
use std::borrow::Cow;
use std::ops::Range;

/// Defines a fieldless enum whose variants have a name in markup and a number.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $enum:ident { $($variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $enum {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl $enum {
            /// All variants, in the order of their numbers.
            #[allow(dead_code, reason = "not every list is needed in every build")]
            pub const ALL: &[$enum] = &[$($enum::$variant,)*];

            /// All names in the order of their numbers, each with a space after it.
            #[allow(dead_code, reason = "not every list is needed in every build")]
            pub const NAMES: &str = concat!($($name, " ",)*);

            /// The name in markup.
            pub const fn name(self) -> &'static str {
                // One string with the offset of each name: a list of strings is four times as large.
                const STARTS: [u16; $enum::ALL.len() + 1] = starts([$($name.len() + 1,)*]);
                let end = STARTS[self as usize + 1] as usize - 1;
                $enum::NAMES.split_at(end).0.split_at(STARTS[self as usize] as usize).1
            }
        }
    };
}

/// The offsets of concatenated strings of these lengths, and the offset of the end.
const fn starts<const COUNT: usize, const ENDS: usize>(lengths: [usize; COUNT]) -> [u16; ENDS] {
    let mut starts = [0; ENDS];
    let mut at = 0;
    while at < COUNT {
        starts[at + 1] = starts[at] + lengths[at] as u16;
        at += 1;
    }
    starts
}

vocabulary! {
    /// An element of HTML, or from `Math` on of MathML Core. `script`, `style`, `iframe`, `annotation-xml` and the like are not
    /// in it.
    Tag {
        A = "a", Abbr = "abbr", Article = "article", Audio = "audio", B = "b", Bdi = "bdi", Bdo = "bdo",
        Blockquote = "blockquote", Br = "br", Caption = "caption", Cite = "cite", Code = "code", Dd = "dd",
        Del = "del", Details = "details", Div = "div", Dl = "dl", Dt = "dt", Em = "em", Figcaption = "figcaption",
        Figure = "figure", Footer = "footer", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6",
        Header = "header", Hr = "hr", I = "i", Img = "img", Input = "input", Ins = "ins", Kbd = "kbd",
        Label = "label", Li = "li", Mark = "mark", Nav = "nav", Ol = "ol", P = "p", Picture = "picture", Pre = "pre",
        Q = "q", Rp = "rp", Rt = "rt", Ruby = "ruby", S = "s", Samp = "samp", Section = "section", Small = "small",
        Source = "source", Span = "span", Strong = "strong", Sub = "sub", Summary = "summary", Sup = "sup",
        Table = "table", Tbody = "tbody", Td = "td", Tfoot = "tfoot", Th = "th", Thead = "thead", Time = "time",
        Tr = "tr", Track = "track", U = "u", Ul = "ul", Video = "video", Wbr = "wbr",
        Math = "math", Merror = "merror", Mfrac = "mfrac", Mi = "mi", Mmultiscripts = "mmultiscripts", Mn = "mn", Mo = "mo",
        Mover = "mover", Mprescripts = "mprescripts", Mroot = "mroot", Mrow = "mrow", Ms = "ms", Mspace = "mspace",
        Msqrt = "msqrt", Msub = "msub", Msubsup = "msubsup", Msup = "msup", Mtable = "mtable", Mtd = "mtd",
        Mtext = "mtext", Mtr = "mtr", Munder = "munder", Munderover = "munderover",
    }
}

vocabulary! {
    /// A text attribute. None of them can run or load anything.
    Attr {
        Accent = "accent", Accentunder = "accentunder", Alt = "alt", AriaCurrent = "aria-current", AriaHidden = "aria-hidden", AriaLabelledby = "aria-labelledby",
        AriaLevel = "aria-level", Checked = "checked", Class = "class", Colspan = "colspan", Columnspan = "columnspan", Controls = "controls",
        DataAlign = "data-align", DataDigits = "data-digits", DataLabel = "data-label", DataLanguage = "data-language", DataSize = "data-size", Datetime = "datetime",
        Decoding = "decoding", Dir = "dir", Disabled = "disabled", Display = "display", Displaystyle = "displaystyle", Form = "form",
        Height = "height", Hreflang = "hreflang", Id = "id", Kind = "kind", Label = "label", Lang = "lang",
        Linethickness = "linethickness", Loading = "loading", Mathvariant = "mathvariant",
        Media = "media", Movablelimits = "movablelimits", Open = "open",
        Part = "part", Preload = "preload", Rel = "rel", Reversed = "reversed", Role = "role", Rowspan = "rowspan",
        Scope = "scope", Scriptlevel = "scriptlevel", Sizes = "sizes", Srclang = "srclang", Start = "start", Stretchy = "stretchy",
        Title = "title", Translate = "translate",
        Type = "type", Value = "value", Width = "width",
    }
}

vocabulary! {
    /// An attribute whose value is a URL or a set of them.
    UrlAttr { DataFrame = "data-frame", Href = "href", Poster = "poster", Src = "src", Srcset = "srcset", }
}

vocabulary! {
    /// The name by which a style sheet selects an element: a value of `part`, as listed in `docs/styling.md`.
    Part {
        Alert = "alert", Alternative = "alternative", Article = "article", Backstory = "backstory", Based = "based", Body = "body",
        Byline = "byline", Caption = "caption", Code = "code", Contributor = "contributor", Correction = "correction",
        Credit = "credit", Credits = "credits", Date = "date", Description = "description", Editor = "editor",
        Embed = "embed", Figure = "figure", Footer = "footer", Gallery = "gallery", Header = "header", Heading = "heading",
        Headline = "headline", Hidden = "hidden", Image = "image", Keywords = "keywords", Label = "label",
        Language = "language", Languages = "languages", License = "license", Load = "load", Media = "media",
        Notes = "notes", Original = "original", Paid = "paid", Panel = "panel", Permalink = "permalink",
        Place = "place", Player = "player", Principles = "principles", Published = "published",
        Publisher = "publisher", Quote = "quote", Reading = "reading", Reference = "reference",
        References = "references", Rights = "rights", Scroll = "scroll", Section = "section", Source = "source",
        Table = "table", Text = "text", Time = "time", Translator = "translator", Unbroken = "unbroken",
        Unreadable = "unreadable", Update = "update", Updated = "updated", Updates = "updates", Usage = "usage",
    }
}

impl Attr {
    /// The value as it is written: without hidden text, except in ids, which links refer to.
    pub fn shown(self, value: &str) -> Cow<'_, str> {
        // Most values are ASCII.
        if self == Attr::Id || value.is_ascii() { Cow::Borrowed(value) } else { without_hidden(value) }
    }
}

impl Tag {
    /// The element of HTML with this name, ignoring case.
    pub fn parse(name: &str) -> Option<Tag> {
        Tag::find(name, 0..Tag::Math as usize)
    }

    /// The element in a formula with this name, ignoring case.
    pub fn parse_math(name: &str) -> Option<Tag> {
        Tag::find(name, Tag::Math as usize + 1..Tag::ALL.len())
    }

    fn find(name: &str, among: Range<usize>) -> Option<Tag> {
        Tag::ALL[among].iter().copied().find(|tag| tag.name().eq_ignore_ascii_case(name))
    }

    /// Whether it is an element of MathML.
    pub const fn is_math(self) -> bool {
        self as usize >= Tag::Math as usize
    }

    /// Elements of a formula that contain nothing but text (MathML Core, "Token Elements").
    pub const fn is_math_token(self) -> bool {
        matches!(self, Tag::Mi | Tag::Mn | Tag::Mo | Tag::Ms | Tag::Mtext)
    }

    /// Elements that have no content and no end tag (HTML, "Void elements").
    pub const fn is_void(self) -> bool {
        matches!(self, Tag::Br | Tag::Hr | Tag::Img | Tag::Input | Tag::Source | Tag::Track | Tag::Wbr)
    }

    /// Elements that occur in a line of text (HTML, "Phrasing content").
    pub const fn is_inline(self) -> bool {
        use Tag::*;
        matches!(self, A | Abbr | B | Bdi | Bdo | Br | Cite | Code | Del | Em | I | Img | Ins | Kbd | Mark | Picture | Q | Rp | Rt)
            || matches!(self, Ruby | S | Samp | Small | Span | Strong | Sub | Sup | Time | U | Wbr)
            || self.is_math()
    }

    /// The heading element of a level; `None` below 6, where HTML has none.
    pub const fn heading(level: u8) -> Option<Tag> {
        match level {
            1 => Some(Tag::H1),
            2 => Some(Tag::H2),
            3 => Some(Tag::H3),
            4 => Some(Tag::H4),
            5 => Some(Tag::H5),
            6 => Some(Tag::H6),
            _ => None,
        }
    }
}
