//! Parses the `Accept-Language` header.

/// The language tags in order of preference (RFC 9110, section 12.5.4). Tags with a weight of 0 or an invalid one are left out,
/// and so is `*`, because the first language of an article is the fallback anyway.
pub fn languages(header: &str) -> Vec<String> {
    let mut ranges: Vec<(&str, f32)> = header.split(',').filter_map(range).collect();
    // The sort is stable, so that tags with equal weights stay in order.
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
    fn tags_are_in_order_of_preference() {
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
