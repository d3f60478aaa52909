//! The examples that maqal renders differently on purpose, each with the reason.

/// Why examples with HTML in them are rendered differently; only their text is compared.
pub const RAW_HTML: &str =
    "an element of HTML ends with the container that it begins in, and only elements and attributes of the vocabulary are kept";

/// Why examples have less text than a browser shows: pulldown-cmark parses these sections as one tag, and a browser ends the
/// comment that it makes of them at the first `>`.
pub const COMMONMARK_HTML: &str = "in a line, instructions and CDATA sections end where CommonMark says";

/// The numbers of the examples, by reason.
const DEVIATIONS: &[(&str, &[u32])] = &[
    (
        RAW_HTML,
        &[
            21, 31, 148, 150, 151, 152, 153, 154, 155, 159, 161, 162, 163, 164, 165, 166, 167, 169, 170, 171, 172, 173, 174, 175, 176, 177,
            178, 184, 185, 186, 187, 188, 189, 191, 201, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 630, 631,
            642, 643,
        ],
    ),
    (COMMONMARK_HTML, &[180, 629]),
    ("a heading without text would be announced as nothing", &[79]),
    ("a block of code without code would be announced as nothing, and could be scrolled", &[126, 130, 144, 237]),
    ("a quotation without text would be announced as nothing", &[218, 239, 240]),
    ("a link without text has no name", &[484, 487]),
    ("a link without a URL leads nowhere", &[200, 485, 486, 567]),
    ("the scheme of the link is not in the allowlist", &[596, 598, 599, 601]),
    ("the language of code is a word in ASCII", &[34]),
    ("a bare URL is a link, as in GitHub Flavored Markdown", &[602, 608, 611]),
];

/// Why the example with this number is rendered differently; `None` if it is rendered as specified.
pub fn reason(number: u32) -> Option<&'static str> {
    DEVIATIONS.iter().find(|(_, numbers)| numbers.contains(&number)).map(|(reason, _)| *reason)
}

/// The numbers of all listed examples.
pub fn numbers() -> impl Iterator<Item = u32> {
    DEVIATIONS.iter().flat_map(|(_, numbers)| numbers.iter().copied())
}
