package vn.tthc.model;

import java.util.List;

/** By what a list of activities names a procedure. A text that is not given is empty; code or name is. */
public record ProcedureName(String code, String name, String agency, String sector) {
    /** What rows of the same procedure have in common: the code, or the name where there is none, and the agency. */
    public List<String> identity() {
        return List.of(
                NationalCode.identity(code),
                code.isEmpty() ? GroupName.identity(name) : "",
                GroupName.identity(agency));
    }
}
