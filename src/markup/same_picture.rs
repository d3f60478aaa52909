//! Whether two addresses are those of one picture, perhaps in two sizes. No standard says so: these are the forms that
//! WordPress, Ghost and image services give to the sizes that they make.

use super::url::SafeUrl;
use crate::text::split;

/// Whether two addresses are those of one picture.
pub fn is_same_picture(one: &SafeUrl, other: &SafeUrl) -> bool {
    let (one, other) = (key(one), key(other));
    one == other || contains(&one, &other) || contains(&other, &one)
}

/// The name of a picture's file without its size: a text that contains an address of the picture contains it as well.
pub fn file_stem(url: &SafeUrl) -> &str {
    stem(folder_and_file(parts(url.as_str()).0).1)
}

/// The address of an image service contains that of the picture.
fn contains(service: &str, picture: &str) -> bool {
    service.strip_suffix(picture).is_some_and(|before| before.ends_with('/'))
}

/// What the addresses of all sizes of a picture have in common.
fn key(url: &SafeUrl) -> String {
    let (path, query) = parts(url.as_str());
    let path = path.split_once("//").map_or(path, |(_, rest)| rest);
    let path = path.trim_start_matches('/');
    let (folders, file) = folder_and_file(path);
    let mut key = String::new();
    for folder in split(folders, '/') {
        if !is_size(folder) {
            key.push_str(folder);
            key.push('/');
        }
    }
    key.push_str(stem(file));
    // The parameters of a picture's file only change its size.
    if !file.contains('.') {
        for parameter in split(query, '&') {
            if !is_size(parameter) {
                key.push('&');
                key.push_str(parameter);
            }
        }
    }
    key
}

fn folder_and_file(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The path and the query of an address.
fn parts(url: &str) -> (&str, &str) {
    let url = split(url, '#').next().unwrap_or_default();
    url.split_once('?').unwrap_or((url, ""))
}

/// The name of a file without its extension, and without what WordPress adds: `-1024x683`, `-scaled`.
fn stem(file: &str) -> &str {
    let mut stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    while let Some((before, last)) = stem.rsplit_once('-') {
        if before.is_empty()
            || last != "scaled" && !last.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
        {
            break;
        }
        stem = before;
    }
    stem
}

/// Whether a folder or a parameter is a size: `size`, `w600`, `w_600,h_400`, `width=600`.
fn is_size(part: &str) -> bool {
    let first = split(part, ',').next().unwrap_or_default();
    let number = first
        .strip_prefix("width")
        .or_else(|| first.strip_prefix("height"))
        .or_else(|| first.strip_prefix('w'))
        .or_else(|| first.strip_prefix('h'));
    first == "size" || number.is_some_and(|number| is_number(number.trim_start_matches('=').trim_start_matches('_')))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_a_picture_are_recognised() {
        for (one, other, same) in [
            ("https://a.example/2026/p.jpg", "https://a.example/2026/p-1024x683.jpg", true),
            ("https://a.example/2026/p-scaled.jpg", "https://a.example/2026/p-300x200.webp", true),
            ("https://a.example/p.jpg?w=600&h=400", "http://a.example/p.jpg#x", true),
            ("https://a.example/images/2026/p.jpg", "https://a.example/images/size/w600/2026/p.jpg", true),
            ("https://a.example/upload/v1/p.jpg", "https://a.example/upload/w_300,h_200,c_fill/v1/p.jpg", true),
            ("https://i0.wp.example/a.example/p.jpg?w=60", "https://a.example/p.jpg", true),
            ("/2026/p.jpg", "https://a.example/2026/p.jpg", true),
            ("https://a.example/photo-1?q=80&w=600", "https://a.example/photo-1?q=80&w=1200", true),
            ("https://a.example/image?id=1&w=600", "https://a.example/image?id=2&w=600", false),
            ("https://a.example/p.jpg", "https://a.example/x/p.jpg", false),
            ("https://a.example/p.jpg", "https://b.example/p.jpg", false),
            ("https://a.example/p-1.jpg", "https://a.example/p-2.jpg", false),
            ("https://a.example/p-axb.jpg", "https://a.example/p.jpg", false),
            ("https://a.example/-1x1.jpg", "https://a.example/-2x2.jpg", false),
            ("https://a.example/xp.jpg", "p.jpg", false),
        ] {
            let [one, other] = [one, other].map(|address| SafeUrl::parse(address).unwrap());
            assert_eq!(is_same_picture(&one, &other), same, "{one:?} {other:?}");
            assert_eq!(is_same_picture(&other, &one), same, "{other:?} {one:?}");
        }
    }

    #[test]
    fn the_name_of_the_file_has_no_size() {
        for (address, name) in [("/2026/p-300x200.jpg?w=1", "p"), ("https://a.example/photo-1?w=3", "photo-1"), ("p", "p")] {
            assert_eq!(file_stem(&SafeUrl::parse(address).unwrap()), name);
        }
    }
}
