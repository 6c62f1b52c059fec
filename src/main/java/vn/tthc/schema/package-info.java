/**
 * What lists are made of: {@link vn.tthc.schema.Field fields}, the {@link vn.tthc.schema.ListKind kinds of lists} that they
 * go into, what a list must have for its {@link vn.tthc.schema.ListRole role}, and {@link vn.tthc.schema.HeaderTable the
 * headers} by which fields are known. What a header says of the unit of its figures is kept beside its fields in a {@link
 * vn.tthc.schema.ColumnName}.
 *
 * <p>A further field is a line in {@code Field}, its place in a kind of list, its headers in {@code headers.properties}, and in the
 * tables of texts its name ({@code field.KEY}) and the example of the template ({@code template.KEY}). It is then read and
 * understood; for what is made of it, whoever parses that kind of list must ask for it. What {@code convert} writes has a line in
 * {@code schemas/list.json} too.
 */
package vn.tthc.schema;
