package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists of this service that can stand in a workbook. */
@Component
class WorkbookForms {

    private final List<WorkbookForm> forms;

    WorkbookForms(ObjectProvider<WorkbookForm> forms) {
        this.forms = forms.orderedStream().toList();
    }

    /**
     * The form of a list; of the only one when none is named.
     *
     * @throws InvalidInput when there is none
     */
    WorkbookForm get(@Nullable String list) {
        return forms.stream()
                .filter(form -> list == null ? forms.size() == 1 : form.list().name().equals(list))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of(
                                Violation.at("?list", "unknown-list", list == null ? "" : list)));
    }
}
