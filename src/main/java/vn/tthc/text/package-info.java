/**
 * What a text says: durations, amounts of money, numbers, dates, phrases and names. Nothing here knows a file, a row or a
 * column; a text goes in, and a {@link vn.tthc.text.Reading} (a value, a phrase or a fault) comes out.
 *
 * <p>{@link vn.tthc.text.Texts} cleans and folds (NFC, blanks, case), {@link vn.tthc.text.Phrases} holds the words of
 * {@code phrases.properties}, {@link vn.tthc.text.NumberRule} says which marks part thousands in a list, and {@link
 * vn.tthc.text.Durations} and {@link vn.tthc.text.Amounts} read cells by them. A further unit or phrase is a line in
 * {@code phrases.properties}, and a line in the tables of their tests.
 */
package vn.tthc.text;
