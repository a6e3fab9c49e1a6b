package org.syncwatch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;

/** No address answers by accident. */
@AnalyzeClasses(packages = "org.syncwatch.web", importOptions = ShippedCode.class)
class DoorsTest {

    private static final List<Class<? extends Annotation>> DECISIONS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    @ArchTest
    static final ArchRule everyAddressSaysWhoMayEnter = methods()
            .that(DescribedPredicate.describe(
                    "answer requests",
                    method -> method.getAnnotations().stream()
                            .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))))
            .should(new SayWhoMayEnter());

    private static final class SayWhoMayEnter extends ArchCondition<JavaMethod> {

        SayWhoMayEnter() {
            super("say who may enter");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean decided = DECISIONS.stream()
                    .anyMatch(decision -> method.isAnnotatedWith(decision)
                            || method.getOwner().isAnnotatedWith(decision));
            events.add(new SimpleConditionEvent(method, decided, method.getFullName() + " lets in anyone by accident"));
        }
    }
}
