//! Embeds of other sites: a link to the page of the embedded content, and the URL of a frame that shows it here on the
//! reader's request. Nothing is fetched before.

use super::embed_address::{Address, Rest, is_number};
use crate::markup::SafeUrl;
use crate::text::concat;

/// Embedded content of another site.
#[derive(Clone, Debug)]
pub struct Embed {
    /// The page that shows it.
    pub page: SafeUrl,
    /// The URL of its frame; `None` if no frame is allowed.
    pub frame: Option<SafeUrl>,
    /// The name of the site.
    pub site: String,
    /// Its width and height; without a width it is as wide as the text.
    pub size: [u32; 2],
}

/// The default size of videos.
const FILM: [u32; 2] = [16, 9];
/// The size of posts, until their frame reports its height.
const POST: [u32; 2] = [0, 500];

/// A known site.
struct Site {
    name: &'static str,
    size: [u32; 2],
    /// The prefix of the URLs of its pages.
    page: &'static str,
    /// The prefix of the URLs of its frames.
    player: &'static str,
}

/// All known sites. `www/behaviour/embeds.js` lists the hosts of the same players, and loads frames of other hosts only if
/// the page names them.
const SITES: [Site; 5] = [
    Site { name: "YouTube", size: FILM, page: "https://www.youtube.com/", player: "https://www.youtube-nocookie.com/embed/" },
    Site { name: "Vimeo", size: FILM, page: "https://vimeo.com/", player: "https://player.vimeo.com/video/" },
    Site { name: "X", size: POST, page: "https://x.com/", player: "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=" },
    Site { name: "Instagram", size: POST, page: "https://www.instagram.com/", player: "https://www.instagram.com/" },
    Site { name: "Telegram", size: POST, page: "https://t.me/", player: "https://t.me/" },
];

impl Embed {
    /// The embed for the URL of a page or frame, if it belongs to a known site. If a site has two players, it is the one
    /// with more privacy.
    pub fn known(address: &str) -> Option<Embed> {
        let address = Address::parse(address)?;
        let [youtube, vimeo, x, instagram, telegram] = &SITES;
        let (site, [page, frame]) = match address.host().as_str() {
            "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" | "youtu.be" => (youtube, address.youtube()?),
            "vimeo.com" | "player.vimeo.com" => (vimeo, address.vimeo()?),
            "x.com" | "twitter.com" | "mobile.twitter.com" => {
                let (name, id) = address.after("status")?;
                (x, [[name, "/status/", id, ""], [id, "", "", ""]])
            }
            "instagram.com" => {
                let kind = ["p", "reel", "tv"].into_iter().find(|kind| address.after(kind).is_some())?;
                let post = address.after(kind)?.1;
                (instagram, [[kind, "/", post, "/"], [kind, "/", post, "/embed/captioned/"]])
            }
            "t.me" | "telegram.me" => {
                let [channel, post] = [address.step(0)?, address.step(1)?];
                is_number(post).then_some(())?;
                (telegram, [[channel, "/", post, ""], [channel, "/", post, "?embed=1"]])
            }
            _ => return None,
        };
        let url = |start: &str, rest: Rest| SafeUrl::parse(&concat(&[start, &concat(&rest)]));
        Some(Embed { page: url(site.page, page)?, frame: url(site.player, frame), site: site.name.to_owned(), size: site.size })
    }

    /// The embed of a frame. A frame of an unknown site is loaded only if its host is in `hosts`.
    pub fn framed(url: &SafeUrl, size: [u32; 2], hosts: &[String]) -> Option<Embed> {
        if let Some(known) = Embed::known(url.as_str()) {
            return Some(if !size.contains(&0) && known.size == FILM { Embed { size, ..known } } else { known });
        }
        let authority = Address::parse(url.as_str())?.authority;
        let is_allowed = hosts.iter().any(|host| host.eq_ignore_ascii_case(authority));
        let size = if size[1] > 0 { size } else { FILM };
        let site = authority.strip_prefix("www.").unwrap_or(authority).to_owned();
        Some(Embed { page: url.clone(), frame: is_allowed.then(|| url.clone()), site, size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The URLs of the page and of the frame.
    fn addresses(embed: Option<Embed>) -> Option<(String, Option<String>)> {
        embed.map(|embed| (embed.page.as_str().to_owned(), embed.frame.map(|frame| frame.as_str().to_owned())))
    }

    #[test]
    fn pages_and_frames_of_known_sites_yield_the_same_embed() {
        let youtube = |id: &str, page: &str, frame: &str| {
            (["https://www.youtube.com/watch?v=", id, page].concat(), ["https://www.youtube-nocookie.com/embed/", id, frame].concat())
        };
        let vimeo = |page: &str, frame: &str| (["https://vimeo.com/", page].concat(), ["https://player.vimeo.com/video/", frame].concat());
        let x = ("https://x.com/a_b/status/12".to_owned(), "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12".to_owned());
        let post = ("https://www.instagram.com/p/C-x_/".to_owned(), "https://www.instagram.com/p/C-x_/embed/captioned/".to_owned());
        for (address, (page, frame)) in [
            ("https://www.youtube.com/watch?v=a-b_C&t=90s#x", youtube("a-b_C", "&t=90", "?start=90")),
            ("http://youtube.com/watch?list=x&v=abc", youtube("abc", "", "")),
            ("https://youtu.be/abc?si=x&t=1m", youtube("abc", "", "")),
            ("//www.youtube-nocookie.com/embed/abc?autoplay=1&start=5", youtube("abc", "&t=5", "?start=5")),
            ("https://m.youtube.com/shorts/abc", youtube("abc", "", "")),
            (
                "https://www.youtube.com/embed/videoseries?list=PL1",
                (
                    "https://www.youtube.com/playlist?list=PL1".to_owned(),
                    "https://www.youtube-nocookie.com/embed/videoseries?list=PL1".to_owned(),
                ),
            ),
            ("https://vimeo.com/12", vimeo("12", "12?dnt=1")),
            ("https://vimeo.com/12/ab?x=y", vimeo("12/ab", "12?dnt=1&h=ab")),
            ("https://player.vimeo.com/video/12?h=ab&autoplay=1", vimeo("12/ab", "12?dnt=1&h=ab")),
            ("https://twitter.com/a_b/status/12?ref_src=x", x.clone()),
            (" https://X.com/a_b/status/12/photo/1 ", x),
            ("https://www.instagram.com/p/C-x_/?utm_source=x", post.clone()),
            ("https://www.instagram.com/somebody/p/C-x_/", post),
            ("https://t.me/a/12?embed=1", ("https://t.me/a/12".to_owned(), "https://t.me/a/12?embed=1".to_owned())),
        ] {
            assert_eq!(addresses(Embed::known(address)), Some((page, Some(frame))), "{address}");
        }
    }

    /// The script does not take the library's hosts from markup: it has a list of its own, which must be this one.
    #[test]
    fn the_script_has_the_same_players() {
        let script = include_str!("../../../www/behaviour/embeds.js");
        let (_, list) = script.split_once("const PLAYERS = '").unwrap();
        let players: Vec<&str> = list.split('\'').next().unwrap().split(' ').collect();
        assert_eq!(players, SITES.map(|site| site.player.split('/').nth(2).unwrap()));
    }

    #[test]
    fn other_urls_are_unknown() {
        for address in [
            "https://www.youtube.com/@channel",
            "https://www.youtube.com/watch?v=",
            "https://www.youtube.com.example.org/watch?v=abc",
            "https://example.org/youtube.com/watch?v=abc",
            "https://youtube.com@example.org/watch?v=abc",
            "https://youtu.be/a\"b",
            "https://vimeo.com/about",
            "https://x.com/a_b",
            "https://t.me/channel",
            "https://t.me/channel/x",
            "javascript://youtu.be/abc",
            "youtu.be/abc",
            "",
        ] {
            assert_eq!(addresses(Embed::known(address)), None, "{address}");
        }
    }

    #[test]
    fn only_frames_of_named_hosts_are_loaded() {
        let hosts = ["player.example.org".to_owned(), "example.net:8080".to_owned()];
        for (frame, is_loaded) in [
            ("https://player.example.org/1?a#b", true),
            ("https://PLAYER.example.org", true),
            ("http://example.net:8080/", true),
            ("https://example.net/", false),
            ("https://a.player.example.org/", false),
            ("https://player.example.org.evil.example/", false),
            ("https://player.example.org@evil.example/", false),
            ("https://evil.example\\@player.example.org/", false),
            ("https://player.example.org\\@evil.example/", false),
            ("https://evil.example/?player.example.org", false),
        ] {
            let url = SafeUrl::parse(frame).unwrap();
            let page = url.as_str().to_owned();
            let loaded = is_loaded.then(|| page.clone());
            assert_eq!(addresses(Embed::framed(&url, [0, 0], &hosts)), Some((page, loaded)), "{frame}");
        }
        assert!(Embed::framed(&SafeUrl::parse("mailto:a@b").unwrap(), [0, 0], &hosts).is_none());
    }
}
