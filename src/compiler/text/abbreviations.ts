/**
 * Where a full stop does not end a sentence, by language. Data for `splitSentences`; a single text's quirk belongs in
 * its source's `segmentation` list instead.
 */
export interface Abbreviations {
  /** Never the last word of a sentence: titles before a name. */
  readonly beforeName: readonly string[];
  /** Not the last word when a number follows: "Nov. 13", "No. 4". */
  readonly beforeNumber: readonly string[];
  /** May end a sentence; does so only when one of `starters` follows: "in the U.S. The ministry said". */
  readonly ambiguous: readonly string[];
  readonly starters: readonly string[];
}

export const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    beforeName:
      'Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Maj. Capt. Sgt. Adm. Gov. Sen. Rep. Rev. Hon. St. Pres. vs.'.split(' '),
    beforeNumber:
      'Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. No. Nos. p. pp. Art. Fig. approx.'.split(' '),
    ambiguous: 'U.S. U.K. U.N. E.U. D.C. Inc. Ltd. Corp. Co. Jr. Sr. etc. a.m. p.m.'.split(' '),
    starters:
      'The A An He She It They We I You This That These Those There Here In On At For From With After Before But And Or So If When While As By To Its His Her Their Our My Not No'.split(
        ' ',
      ),
  },
};
