//! Trims texts. The standard library's functions are compiled for each closure; these are not.

/// The text without the characters at its ends that `is` accepts.
pub fn trim<'t>(text: &'t str, is: &dyn Fn(char) -> bool) -> &'t str {
    trim_end(text.trim_start_matches(is), is)
}

/// The text without the characters at its end that `is` accepts.
pub fn trim_end<'t>(text: &'t str, is: &dyn Fn(char) -> bool) -> &'t str {
    text.trim_end_matches(is)
}
