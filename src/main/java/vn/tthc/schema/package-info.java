/**
 * What lists are made of: {@link vn.tthc.schema.Field fields}, the {@link vn.tthc.schema.ListKind kinds of lists} that they
 * go into, what a list must have for its {@link vn.tthc.schema.ListRole role}, and {@link vn.tthc.schema.HeaderTable the
 * headers} by which fields are known. What a header says of the unit of its figures is kept beside its fields in a {@link
 * vn.tthc.schema.ColumnName}. A further field is a line in {@code Field}, its headers in {@code headers.properties},
 * and its place in a kind of list.
 */
package vn.tthc.schema;
