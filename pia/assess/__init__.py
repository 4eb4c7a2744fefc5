"""From outcomes to an assessment: order, exceptions, completeness, what would settle or clear a finding."""
