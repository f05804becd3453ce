export const players = [
    {
        name: 'YouTube',
        address: /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/([\w-]{6,20})(?![\w-])/,
        page: 'https://www.youtube.com/watch?v=$1',
        picture: 'https://i.ytimg.com/vi/$1/hqdefault.jpg',
    },
    {
        name: 'YouTube',
        address: /^(?:www\.|m\.)?youtube\.com\/watch\?(?:.*&)?v=([\w-]{6,20})/,
        page: 'https://www.youtube.com/watch?v=$1',
        picture: 'https://i.ytimg.com/vi/$1/hqdefault.jpg',
    },
    {
        name: 'YouTube',
        address: /^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/?(?:videoseries)?\?(?:.*&)?list=([\w-]+)/,
        page: 'https://www.youtube.com/playlist?list=$1',
    },
    { name: 'Vimeo', address: /^player\.vimeo\.com\/video\/(\d+)/, page: 'https://vimeo.com/$1' },
    {
        name: 'Dailymotion',
        address: /^(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video\/|player(?:\/\w+)?\.html\?video=)(\w+)/,
        page: 'https://www.dailymotion.com/video/$1',
        picture: 'https://www.dailymotion.com/thumbnail/video/$1',
    },
    {
        name: 'TED',
        address: /^embed(?:-ssl)?\.ted\.com\/talks\/([\w/-]+)/,
        page: 'https://www.ted.com/talks/$1',
    },
    {
        name: 'Twitch',
        address: /^player\.twitch\.tv\/\?(?:.*&)?video=v?(\d+)/,
        page: 'https://www.twitch.tv/videos/$1',
    },
    {
        name: 'Twitch',
        address: /^clips\.twitch\.tv\/embed\?(?:.*&)?clip=([\w-]+)/,
        page: 'https://clips.twitch.tv/$1',
    },
    {
        name: 'Bilibili',
        address: /^player\.bilibili\.com\/player\.html\?(?:.*&)?bvid=(\w+)/,
        page: 'https://www.bilibili.com/video/$1',
    },
    {
        name: 'Niconico',
        address: /^embed\.nicovideo\.jp\/watch\/(\w+)/,
        page: 'https://www.nicovideo.jp/watch/$1',
    },
    {
        name: 'Rutube',
        address: /^rutube\.ru\/(?:play|video)\/embed\/(\w+)/,
        page: 'https://rutube.ru/video/$1/',
    },
    {
        name: 'TikTok',
        address: /^www\.tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/,
        page: 'https://www.tiktok.com/@/video/$1',
    },
    {
        name: 'PeerTube',
        address: /^([\w.-]+)\/videos\/embed\/([\w-]{10,40})/,
        page: 'https://$1/videos/watch/$2',
    },
    {
        name: 'Spotify',
        address: /^open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+)/,
        page: 'https://open.spotify.com/$1',
    },
    {
        name: 'Apple Podcasts',
        address: /^embed\.podcasts\.apple\.com\/([^?]+(?:\?i=\d+)?)/,
        page: 'https://podcasts.apple.com/$1',
    },
    {
        name: 'SoundCloud',
        address: /^w\.soundcloud\.com\/player\/?\?(?:.*&)?url=https(?:%3A|:)(?:%2F|\/){2}soundcloud\.com(?:%2F|\/)([\w-]+)/i,
        page: 'https://soundcloud.com/$1',
    },
    {
        name: 'Loom',
        address: /^www\.loom\.com\/embed\/(\w+)/,
        page: 'https://www.loom.com/share/$1',
    },
    {
        name: 'CodePen',
        address: /^codepen\.io\/([\w-]+\/)embed\/(?:preview\/)?(\w+)/,
        page: 'https://codepen.io/$1pen/$2',
    },
    {
        name: 'Instagram',
        address: /^www\.instagram\.com\/((?:p|reel|tv)\/[\w-]+)\/embed/,
        page: 'https://www.instagram.com/$1/',
    },
    {
        name: 'X',
        address: /^platform\.(?:twitter|x)\.com\/embed\/(?:index|Tweet)\.html\?(?:.*&)?id=(\d+)/i,
        page: 'https://x.com/i/status/$1',
    },
];
/** The page and the picture of what an embedded address plays; null when no rule knows it. */
export function playedAt(address) {
    const bare = address.trim().replace(/^(?:https?:)?\/\//i, '');
    for (const { name, address: pattern, page, picture } of players) {
        const found = pattern.exec(bare);
        if (!found)
            continue;
        const fill = (template) => template.replace(/\$(\d)/g, (_, group) => found[Number(group)] ?? '');
        return { name, page: fill(page), picture: picture === undefined ? null : fill(picture) };
    }
    return null;
}
