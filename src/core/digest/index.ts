export { type DigestDue, digestMail, digestsDue, type PageOffered } from "./mail";
export { digestMoments, digestOccasions } from "./moments";
export { type DigestReader, digestReaders } from "./readers";
