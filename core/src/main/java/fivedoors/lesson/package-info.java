/**
 * Lessons: their documents, the step machine that plays them, hints, and the check before they
 * ship.
 */
package fivedoors.lesson;
