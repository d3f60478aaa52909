//! The languages a request asks for.

/// The tags of an `Accept-Language`, the dearest first (RFC 9110, section 12.5.4). Those that are not wanted, and what
/// is no weight, are left out, and so is `*`: what fits nothing is answered with the first language all the same.
pub fn languages(header: &str) -> Vec<String> {
    let mut ranges: Vec<(&str, f32)> = header.split(',').filter_map(range).collect();
    // Stable: of two that weigh the same the first is dearer.
    ranges.sort_by(|one, other| other.1.total_cmp(&one.1));
    ranges.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}

fn range(text: &str) -> Option<(&str, f32)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty() && *tag != "*")?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q="))) {
        Some(weight) => weight.trim().parse().ok()?,
        None => 1.0,
    };
    (weight > 0.0 && weight <= 1.0).then_some((tag, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dearest_comes_first() {
        for (header, expected) in [
            ("ar", "ar"),
            ("en;q=0.5, ru-RU ,ar;q=0.8", "ru-RU ar en"),
            ("de;q=0, *;q=0.1, fr; q=0.3", "fr"),
            ("en;q=x, fr;q=2, he;q=1.000", "he"),
            ("a,b,c", "a b c"),
            (" , ", ""),
        ] {
            assert_eq!(languages(header).join(" "), expected, "{header}");
        }
    }
}
