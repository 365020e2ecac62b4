import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { countEvidence, type FactEvidence } from '../derive/evidence.ts';
import type { Story } from '../model/story.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { initialView } from '../state/view.ts';
import { joinQuery } from '../state/address/queryString.ts';
import { pageWords } from '../ui/pageWords.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { overviewWords } from '../ui/words/overviewWords.ts';
import { appWords } from '../ui/words/appWords.ts';
import { ActorPage } from './ActorPage.tsx';
import { drawCard, ROOM } from './card/drawCard.ts';
import { allOf, pairOf, starOf, type FoldedIn } from './card/star.ts';
import type { Site } from './excerpt.ts';
import { actorContent, linkContent, type ActorContent, type FoundLink, type LinkContent } from './gatherPages.ts';
import { LinkPage } from './LinkPage.tsx';
import { ActorLink, PageLink, type Addresses } from './PageLink.tsx';
import { pageHtml, plainHtml, type PageHead, type Template } from './pageHtml.ts';
import { pagePath, SHARED_PICTURE, TO_ROOT } from './pagePath.ts';
import { StoryPage } from './StoryPage.tsx';
import { structuredData } from './structuredData.ts';

/** What all pages are made from. */
export interface Making {
  readonly site: Site;
  readonly template: Template;
  /** `actor/<id>` and `link/<id>` of all pages that there will be. */
  readonly written: ReadonlySet<string>;
}

export interface Made {
  /** The page's folder, from the root, with a slash at its end. */
  readonly path: string;
  readonly html: string;
  readonly picture: Buffer | undefined;
}

const MOST_NAMES = 4;
/** So that names of some length have room beside or under those at the edge. */
export const REACH: readonly [number, number] = [ROOM.x - 48, ROOM.y - 42];

export async function makeActor(making: Making, place: number, isDrawn: boolean): Promise<Made> {
  const content = actorContent(making.site, place);
  const { state, graph, summary, said } = content;
  const { actor, counterparts } = summary;
  const { index } = state;
  const facts = factsOf(content);
  const { claims, sentences } = countEvidence(facts);
  const isOnlySpeaker = claims === 0 && said.claims > 0;
  const counts = isOnlySpeaker
    ? pageWords.speaks(said.claims)
    : pageWords.counts(counterparts.length, claims, sentences);
  const names = counterparts.slice(0, MOST_NAMES).map((other) => other.actor.name);
  const about = { kind: words.kind[actor.kind], role: actor.role };
  const html = page(making, {
    path: pathOf('actor', actor.id),
    view: joinQuery([['actor', actor.id]]),
    title: pageWords.title(actor.name, index.dataset.title),
    description: pageWords.describeActor(actor.name, about.kind, about.role, counts, names),
    isPerson: actor.kind === 'person',
    isDrawn,
    about: [actor],
    mentions: counterparts.map((other) => other.actor),
    dataset: index.dataset,
    pictureSays: pageWords.picture(actor.name),
    children: <ActorPage content={content} to={addresses(making, TO_ROOT)} />,
  });
  const star = starOf(index, graph, index.actorPlace.get(actor.id)!, REACH, foldedIn(making.site, index));
  const picture = isDrawn
    ? await drawCard(star, {
        kind: about.kind,
        name: actor.name,
        role: actor.role,
        counts: isOnlySpeaker
          ? [counts]
          : [words.counted(counterparts.length, 'counterpart', 'counterparts'), words.claims(claims)],
        dataset: index.dataset.title,
      })
    : undefined;
  return { path: pathOf('actor', actor.id), html, picture };
}

/** Each fact once for every counterpart. */
function factsOf({ summary, factsOf: ofLink, within }: ActorContent): FactEvidence[] {
  return [...summary.counterparts.flatMap(({ links }) => links.flatMap(({ link }) => [...ofLink(link)])), ...within];
}

export async function makeLink(making: Making, found: FoundLink, isDrawn: boolean): Promise<Made> {
  const content = linkContent(making.site, found);
  if (!content) throw new Error(`no claims of the link ${found.id}`);
  const { state, graph, link } = content;
  const { index } = state;
  const [from, to] = [link.from.actor, link.to.actor];
  const { claims, sentences, sources } = countEvidence(link.facts);
  const heading = pageWords.pair(from.name, to.name, link.way);
  const relation = words.relation[link.relation];
  const counts = pageWords.linkCounts(claims, sentences, sources);
  const html = page(making, {
    path: pathOf('link', link.id),
    view: joinQuery([['link', link.id]]),
    title: pageWords.title(`${heading}, ${relation.toLowerCase()}`, index.dataset.title),
    description: pageWords.describeLink(heading, relation, gistsOf(content), counts),
    isPerson: false,
    isDrawn,
    about: [from, to],
    mentions: [],
    dataset: index.dataset,
    pictureSays: pageWords.picture(heading),
    children: <LinkPage content={content} to={addresses(making, TO_ROOT)} />,
  });
  const ends = [index.actorPlace.get(from.id)!, index.actorPlace.get(to.id)!] as const;
  const picture = isDrawn
    ? await drawCard(pairOf(index, graph, ends, ROOM.x - 70, foldedIn(making.site, index)), {
        kind: `${panelWords.type.link} · ${relation}`,
        // In words: the letters of headings have no arrows.
        name: heading,
        role: gistsOf(content)[0] ?? null,
        counts: [words.claims(claims), words.sources(sources)],
        dataset: index.dataset.title,
      })
    : undefined;
  return { path: pathOf('link', link.id), html, picture };
}

function gistsOf({ link }: LinkContent): string[] {
  return link.facts
    .toSorted((one, other) => other.origins.length - one.origins.length)
    .slice(0, 3)
    .map(({ fact }) => fact.gist);
}

/** Without a picture of its own: a story is of many places on the map. */
export function makeStory(making: Making, story: Story): Made {
  const { index } = making.site;
  const { dataset, claimPlace } = index;
  const places = story.steps.flatMap(({ text }) =>
    text.flatMap(({ claims }) => claims.map((id) => claimPlace.get(id))),
  );
  const named = new Set(places.flatMap((place = NONE) => [dataset.claims[place]?.from, dataset.claims[place]?.to]));
  const path = pathOf('story', story.id);
  const html = page(making, {
    path,
    view: joinQuery([['story', story.id]]),
    title: pageWords.title(story.title, dataset.title),
    description: story.summary,
    isPerson: false,
    isDrawn: false,
    about: [],
    mentions: dataset.actors.filter(({ id }) => named.has(id)),
    dataset,
    pictureSays: pageWords.pictureOfAll(dataset.title),
    children: <StoryPage story={story} index={index} />,
  });
  return { path, html, picture: undefined };
}

interface PageParts extends Omit<PageHead, 'picture' | 'data'> {
  readonly isDrawn: boolean;
  readonly about: Parameters<typeof structuredData>[1];
  readonly mentions: Parameters<typeof structuredData>[2];
  readonly dataset: Parameters<typeof structuredData>[3];
  readonly children: ReactNode;
}

function page({ site, template }: Making, parts: PageParts): string {
  const { isDrawn, about, mentions, dataset, children, ...head } = parts;
  const url = template.siteUrl === null ? null : template.siteUrl + head.path;
  const data = structuredData({ ...head, url }, about, mentions, dataset);
  const picture = isDrawn ? `${head.path}card.png` : SHARED_PICTURE;
  const document = renderToStaticMarkup(
    <Frame site={site} root={TO_ROOT} view={head.view}>
      {children}
    </Frame>,
  );
  return pageHtml(template, { ...head, picture, data }, document);
}

/** The list of all actors that have a page: the way in for readers and search engines without the program. */
export function makeList(making: Making, actors: readonly number[], stories: readonly Story[]): string {
  const { dataset } = making.site.index;
  const root = '../';
  const listed = actors
    .map((place) => dataset.actors[place]!)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const to = addresses(making, root);
  const title = pageWords.allActorsOf(dataset.title);
  const document = renderToStaticMarkup(
    <Frame site={making.site} root={root} view={null}>
      <header>
        <h1>{dataset.title}</h1>
        <p>{dataset.summary}</p>
      </header>
      {stories.length > 0 && <h2>{overviewWords.storiesHeading}</h2>}
      {stories.map(({ id, title: name }) => (
        <p key={id}>
          <PageLink href={root + pathOf('story', id)}>{name}</PageLink>
        </p>
      ))}
      <h2>{pageWords.allActors}</h2>
      <ul>
        {listed.map((actor) => (
          <li key={actor.id}>
            <ActorLink actor={actor} to={to} />
            {` · ${actor.role ?? words.kind[actor.kind]}`}
          </li>
        ))}
      </ul>
    </Frame>,
  );
  const head: PageHead = {
    title,
    description: dataset.summary,
    path: 'actor/',
    picture: SHARED_PICTURE,
    pictureSays: pageWords.pictureOfAll(dataset.title),
    isPerson: false,
    data: structuredData({ title, description: dataset.summary, url: null }, [], [], dataset),
    view: null,
  };
  return plainHtml(making.template, head, document, root);
}

function Frame(props: {
  readonly site: Site;
  readonly root: string;
  readonly view: string | null;
  readonly children: ReactNode;
}) {
  const { title, version } = props.site.index.dataset;
  return (
    <>
      <nav>
        <a href={props.root + (props.view === null ? '' : `?${props.view}`)}>{pageWords.onMap}</a>
        {props.view !== null && <a href={`${props.root}actor/`}>{pageWords.allActorsOf(title)}</a>}
      </nav>
      {props.children}
      <footer>{pageWords.source(title, version)}</footer>
    </>
  );
}

/** The picture of the whole map, for pages beyond the limit of pictures. */
export function makeOverviewPicture(site: Site): Promise<Buffer> {
  const { index } = site;
  const { dataset } = index;
  const graph = selectVisibleGraph({ index, view: initialView, hovered: null });
  return drawCard(allOf(index, graph, REACH, foldedIn(site, index)), {
    kind: appWords.name,
    name: dataset.title,
    role: appWords.tagline,
    counts: [words.actors(dataset.actors.length), words.claims(dataset.claims.length)],
    dataset: words.sources(dataset.sources.length),
  });
}

function foldedIn(site: Site, { dataset }: DatasetIndex): FoldedIn {
  return (place) => site.foldedInto[site.index.actorPlace.get(dataset.actors[place]!.id) ?? NONE] ?? 0;
}

function pathOf(type: 'actor' | 'link' | 'story', id: string): string {
  const at = pagePath(type, id);
  if (at === undefined) throw new Error(`no page may be named ${id}`);
  return at;
}

function addresses({ written }: Making, root: string): Addresses {
  return (type, id) => (written.has(`${type}/${id}`) ? root + pathOf(type, id) : `${root}?${joinQuery([[type, id]])}`);
}
